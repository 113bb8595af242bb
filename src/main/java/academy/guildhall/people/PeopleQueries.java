package academy.guildhall.people;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Secrets;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.platform.text.SearchText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's list of people, and one person's page. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Role.ADMINISTRATOR_)
public class PeopleQueries {
    private static final int SHORTEST_REASON = 4;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final PersonRepository persons;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    PeopleQueries(
            JdbcClient jdbc,
            Secrets secrets,
            PersonRepository persons,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.persons = persons;
        this.current = current;
        this.events = events;
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

    private static final String FROM = """
            from person p
            left join organisation o on o.id = p.employer_id
            left join account a on a.person_id = p.id
            where (cast(:role as text) is null
                   or exists (select 1 from account_role r where r.account_id = a.id and r.role = :role))
            """;

    private JdbcClient.StatementSpec query(String select, Filter filter, String end) {
        SearchQuery asked = SearchQuery.of(filter.text());
        return asked.bind(jdbc.sql(select + FROM + asked.and("p") + end))
                .param("role", filter.role() == null ? null : filter.role().name(), java.sql.Types.VARCHAR);
    }

    /** One page of the list, by name in pinyin order. */
    public List<Row> page(Filter filter, int offset, int limit) {
        return query(
                        "select p.id, p.name, o.name as employer, a.login, a.state,"
                                + " (select string_agg(r.role, ',') from account_role r where r.account_id = a.id) as roles ",
                        filter,
                        " order by p.pinyin_key, p.id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((rs, row) -> row(rs))
                .list();
    }

    public int count(Filter filter) {
        return query("select count(*) ", filter, "").query(Integer.class).single();
    }

    private static Row row(ResultSet rs) throws SQLException {
        String state = rs.getString("state");
        return new Row(
                new PersonId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("employer"),
                rs.getString("login"),
                state == null ? null : AccountState.valueOf(state),
                roles(rs.getString("roles")));
    }

    private static Set<Role> roles(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    }

    /** All that the administrator sees of one person; numbers masked. */
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
            boolean consented) {}

    public Detail detail(PersonId person) {
        return jdbc.sql("""
                        select p.*, c.employer, c.honours, a.login, a.state,
                               (select string_agg(r.role, ',') from account_role r where r.account_id = a.id) as roles
                        from person p
                        join person_card c on c.id = p.id
                        left join account a on a.person_id = p.id
                        where p.id = :id
                        """)
                .param("id", person.value())
                .query((rs, row) -> {
                    byte[] cipher = rs.getBytes("identity_cipher");
                    String phone = rs.getString("phone");
                    String gender = rs.getString("gender");
                    return new Detail(
                            row(rs),
                            gender == null ? null : Gender.valueOf(gender),
                            cipher == null ? null : new IdentityNumber(clear(cipher)).masked(),
                            phone == null ? null : new MobileNumber(phone).masked(),
                            rs.getString("email"),
                            rs.getString("district"),
                            rs.getString("industry"),
                            rs.getString("trade"),
                            rs.getInt("apprentices"),
                            rs.getString("honours"),
                            rs.getObject("consented_at") != null);
                })
                .optional()
                .orElseThrow(() -> new NotFound("person", person));
    }

    /** The number in clear, for a reason that is kept with who asked and when. */
    @Transactional
    public String revealIdentity(PersonId person, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new Refusal("people.reveal.reason");
        }
        byte[] cipher = persons.findById(person)
                .orElseThrow(() -> new NotFound("person", person))
                .identityCipher();
        if (cipher == null) {
            throw new NotFound("identity number of", person);
        }
        events.publishEvent(new IdentityRevealed(person, current.act(reason.strip())));
        return clear(cipher);
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

    /** Those who hold a role and can sign in or are invited to, for forms. */
    @RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
    public List<Choice> holding(Role role) {
        return jdbc.sql("""
                        select p.id, p.name, p.label
                        from account a
                        join account_role r on r.account_id = a.id and r.role = :role
                        join person_card p on p.id = a.person_id
                        where a.state <> 'CLOSED'
                        order by p.pinyin_key, p.id
                        """)
                .param("role", role.name())
                .query((rs, row) -> new Choice(
                        new PersonId(rs.getObject("id", UUID.class)), rs.getString("name"), rs.getString("label")))
                .list();
    }

    /** Whether I have consented to be named in public, and to what. */
    @PermitAll
    public boolean iHaveConsented() {
        return persons.findById(current.person()).map(Person::hasConsented).orElse(false);
    }
}
