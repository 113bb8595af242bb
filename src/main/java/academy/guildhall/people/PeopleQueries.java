package academy.guildhall.people;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.data.Sorts;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Reach;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.platform.text.SearchText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's list of people, and one person's page. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
public class PeopleQueries {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final CurrentUser current;
    private final Holders holders;
    private final Authority authority;

    PeopleQueries(JdbcClient jdbc, Secrets secrets, CurrentUser current, Holders holders, Authority authority) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.current = current;
        this.holders = holders;
        this.authority = authority;
    }

    /** Which people are asked for: part of a name or an employer, and a role. */
    public record Filter(String text, @Nullable Role role) {}

    public record Row(
            PersonId id,
            String name,
            @Nullable String employer,
            @Nullable String login,
            @Nullable AccountState state,
            Set<Role> roles) {}

    static final Sorts SORTS = Sorts.ascending("name", "p.pinyin_key, p.id", "p.pinyin_key desc, p.id desc")
            .by("employer", "o.pinyin_key")
            .by("login", "a.login collate \"C\"")
            .byState("state", "a.state", AccountState.class);

    private static final String JOINED = """
            join person p on p.id = k.id
            left join organisation o on o.id = p.employer_id
            left join account a on a.person_id = p.id
            """;
    private static final SimplePropertyRowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);
    /** The authority that shows to the reader: what is held everywhere, and in the academies that they administer. */
    private static final String SHOWN =
            " g.ended_at is null and (:everywhere or g.scope = 'INSTALLATION'" + " or g.academy_id = any(:academies))";

    private static final String ROLES =
            "(select coalesce(string_agg(distinct g.role, ','), '') from authority_grant g where g.account_id = a.id and"
                    + SHOWN + ") as roles";
    private static final String HOLDS = " exists (select from account a join authority_grant g on g.account_id = a.id"
            + " where a.person_id = p.id and g.role = :role and" + SHOWN + ")";
    /** Whom the reader may see: everybody, or those who have to do with the academies that they administer. */
    private static final String MINE =
            " exists (select from belonging b where b.person_id = p.id" + " and b.academy_id = any(:academies))";

    /** What somebody holds anywhere is looked up by person, and what of that shows to the reader is looked at then. */
    private String asked(Filter filter, SearchQuery asked) {
        boolean everywhere = reach().everywhere();
        return " from person p where " + asked.condition("p")
                + (everywhere ? "" : " and" + MINE)
                + (filter.role() == null ? "" : " and p.roles @> array[cast(:role as text)]")
                + (filter.role() == null || everywhere ? "" : " and" + HOLDS);
    }

    private Reach reach() {
        return authority.reach(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);
    }

    private StatementSpec bind(StatementSpec statement, Filter filter) {
        Reach reach = reach();
        Role role = filter.role();
        return statement
                .param("everywhere", reach.everywhere())
                .param("academies", reach.of(Scope.Kind.ACADEMY).toArray(UUID[]::new))
                .param("role", role == null ? "" : role.name());
    }

    /**
     * One page of the list, in its own order by name in pinyin order. What is looked for is gathered first and put in order then: along the
     * order one would have to walk past everybody to come to the only one.
     */
    public List<Row> page(Filter filter, Order order, int offset, int limit) {
        SearchQuery asked = SearchQuery.of(filter.text());
        String ids = asked.isEmpty()
                ? "select p.id" + asked(filter, asked)
                : gathered(filter, asked, Tally.LATEST) + "select p.id from found p";
        return asked.bind(bind(
                        jdbc.sql("select p.id, p.name, o.name as employer, a.login, a.state, " + ROLES + " from ("
                                + SORTS.page(order, ids, JOINED) + ") k " + JOINED + " order by " + SORTS.of(order)),
                        filter))
                .param("offset", offset)
                .param("limit", limit)
                .query(ROW)
                .list();
    }

    /**
     * Up to so many of those who are looked for, as {@code found}. Where a sample has as many, they are those of the sample:
     * to look up all who bear a common surname costs as much as there are of them.
     */
    private String gathered(Filter filter, SearchQuery asked, int most) {
        return """
                with part as materialized (select p.id, p.pinyin_key %1$s and p.sampled limit %2$d),
                    found as materialized (
                        select id, pinyin_key from part where (select count(*) from part) = %2$d
                        union all
                        (select p.id, p.pinyin_key %1$s and (select count(*) from part) < %2$d limit %2$d))
                """.formatted(asked(filter, asked), most);
    }

    public Tally count(Filter filter) {
        SearchQuery asked = SearchQuery.of(filter.text());
        String sql = asked.isEmpty()
                ? Tally.of("select" + asked(filter, asked))
                : gathered(filter, asked, Tally.LATEST + 1) + Tally.ofGathered("found");
        return asked.bind(bind(jdbc.sql(sql), filter)).query(Tally.class).single();
    }

    /**
     * All that the administrator sees of one person; numbers masked.
     *
     * @param account the version of what they sign in with
     * @param twoSteps whether they sign in with codes
     * @param passkeys how many they have
     */
    public record Detail(
            Row row,
            @Nullable Gender gender,
            @Nullable String identity,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String district,
            @Nullable String industry,
            @Nullable String trade,
            int apprentices,
            @Nullable String honours,
            boolean consented,
            Seen account,
            boolean twoSteps,
            int passkeys) {}

    public Detail detail(PersonId person) {
        return jdbc.sql("""
                        select p.id, p.name, p.identity_cipher, p.gender, p.phone, p.email, p.district, p.industry, p.trade,
                               p.apprentices, p.consented_at, c.employer, c.honours, a.login, a.state, a.version as account,
                               exists (select from second_factor f where f.account_id = a.id
                                   and f.confirmed_at is not null) as two_steps,
                               (select count(*) from passkey k where k.account_id = a.id) as passkeys, %s
                        from person p
                        join person_view c on c.id = p.id
                        left join account a on a.person_id = p.id
                        where p.id = :id
                        """.formatted(ROLES))
                .param("id", person.value())
                .param("everywhere", reach().everywhere())
                .param("academies", reach().of(Scope.Kind.ACADEMY).toArray(UUID[]::new))
                .query((rs, row) -> {
                    byte[] cipher = rs.getBytes("identity_cipher");
                    String phone = rs.getString("phone");
                    String gender = rs.getString("gender");
                    return new Detail(
                            ROW.mapRow(rs, row),
                            gender == null ? null : Gender.valueOf(gender),
                            cipher == null ? null : new IdentityNumber(clear(cipher)).masked(),
                            phone == null ? null : new MobileNumber(phone).masked(),
                            rs.getString("email"),
                            rs.getString("district"),
                            rs.getString("industry"),
                            rs.getString("trade"),
                            rs.getInt("apprentices"),
                            rs.getString("honours"),
                            rs.getObject("consented_at") != null,
                            Seen.of(rs.getObject("account", Integer.class)),
                            rs.getBoolean("two_steps"),
                            rs.getInt("passkeys"));
                })
                .optional()
                .orElseThrow(() -> new NotFound("person", person));
    }

    private String clear(byte[] cipher) {
        return new String(secrets.open(cipher), StandardCharsets.UTF_8);
    }

    /**
     * Somebody to choose from in a form.
     *
     * @param label the name with what tells its bearer from others of that name
     */
    public record Choice(PersonId id, String name, String label) {
        /** Whether what was typed is part of the name, its pinyin or the employer. */
        public boolean isFoundBy(String typed) {
            return SearchQuery.of(typed).finds(SearchText.ofPerson(name, label));
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /**
     * Those who hold a role where a thing stands and can sign in or are invited to, for forms.
     *
     * @param where the id of a cohort, say
     */
    @RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
    public List<Choice> holding(Role role, Object where) {
        return holders.of(role, where).stream()
                .map(card -> new Choice(card.id(), card.name(), card.label()))
                .toList();
    }

    /** Whether I have consented to be named in public, and to what. */
    @PermitAll
    public boolean iHaveConsented() {
        return jdbc.sql("select exists (select from person where id = :me and consented_at is not null)")
                .param("me", current.person().value())
                .query(Boolean.class)
                .single();
    }
}
