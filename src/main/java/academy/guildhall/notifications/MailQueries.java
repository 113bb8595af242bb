package academy.guildhall.notifications;

import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.data.Sorts;
import academy.guildhall.platform.data.Where;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Reach;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mail that went out, and what didn't, as a list. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
public class MailQueries {
    private static final int LAST_YEAR = 9999;

    static final Sorts SORTS = Sorts.descending("at", "m.created_at desc, m.id", "m.created_at, m.id desc")
            .by("name", "p.pinyin_key")
            .byState("state", "m.state", MailState.class);

    private static final String JOINED = "join mail m on m.id = k.id join person_view p on p.id = m.person_id ";

    private final JdbcClient jdbc;
    private final Letters letters;
    private final Authority authority;
    private final AcademyTime time;

    MailQueries(JdbcClient jdbc, Letters letters, Authority authority, AcademyTime time) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.authority = authority;
        this.time = time;
    }

    public record Row(
            UUID id,
            String name,
            String address,
            String subject,
            MailState state,
            int tries,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable String problem) {}

    /**
     * Which mail somebody looks for; nothing stands for any.
     *
     * @param words each of which is part of the name or the employer of whom it goes to
     * @param year in which it was written, in the academy's zone
     */
    public record Asked(
            String words,
            @Nullable MailState state,
            @Nullable Integer year) {
        public static final Asked ANY = new Asked("", null, null);

        public static Asked in(MailState state) {
            return new Asked("", state, null);
        }
    }

    private record Found(
            UUID id,
            String name,
            String address,
            String purpose,
            MailState state,
            int tries,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable String problem,
            @Nullable String key,
            @Nullable String args) {}

    /** One page, in its own order the latest first. */
    public List<Row> page(Asked asked, Order order, Locale locale, int offset, int limit) {
        return rows(SearchQuery.of(asked.words()), where(asked), order, locale, offset, limit);
    }

    /** The latest mail to one person. */
    public List<Row> to(PersonId person, Locale locale, int most) {
        Where theirs = within(new Where().and("m.person_id = :person", "person", person.value()), reach());
        return rows(SearchQuery.of(""), theirs, Order.OWN, locale, 0, most);
    }

    private List<Row> rows(SearchQuery words, Where where, Order order, Locale locale, int offset, int limit) {
        String ids = words.isEmpty()
                ? "select m.id from mail m" + where.where()
                : found(words, where) + "select m.id from found m";
        return words
                .bind(where.bind(jdbc.sql("""
                        select m.id, p.name, coalesce(m.address, a.login) as address, m.purpose, m.state, m.tries, m.created_at, m.sent_at, m.problem,
                               i.key, i.args
                        from (%s) k %s
                        left join inbox_message i on i.id = m.message_id
                        join account_view a on a.person_id = m.person_id
                        order by %s
                        """.formatted(SORTS.page(order, ids, JOINED), JOINED, SORTS.of(order)))))
                .param("offset", offset)
                .param("limit", limit)
                .param("shown", SORTS.isOwn(order) ? offset + limit : Tally.MOST)
                .query(Found.class)
                .list()
                .stream()
                .map(found -> new Row(
                        found.id(),
                        found.name(),
                        found.address(),
                        letters.subject(found.key(), found.args(), found.purpose(), locale),
                        found.state(),
                        found.tries(),
                        found.createdAt(),
                        found.sentAt(),
                        found.problem()))
                .toList();
    }

    public Tally count(Asked asked) {
        SearchQuery words = SearchQuery.of(asked.words());
        Where where = where(asked);
        String sql = words.isEmpty()
                ? Tally.of("select from mail m" + where.where())
                : found(words, where) + Tally.ofFew("found");
        return words.bind(where.bind(jdbc.sql(sql)))
                .param("shown", Tally.MOST + 1)
                .query(Tally.class)
                .single();
    }

    /** Mail to those whom one looks for, as {@code found}: to each of a few people, or of more among the latest mail. */
    private static String found(SearchQuery words, Where where) {
        return """
                with %1$s,
                    latest as materialized (select m.id, m.person_id, m.created_at from mail m
                        %2$s order by m.created_at desc, m.id limit %3$d),
                    found as (
                        select e.id, e.created_at from few cross join lateral (select m.id, m.created_at from mail m
                            where m.person_id = few.id %4$s order by m.created_at desc, m.id limit :shown) e
                        where not (select so from common)
                        union all
                        select l.id, l.created_at from latest l
                        where (select so from common)
                            and exists (select from person_view p where p.id = l.person_id and %5$s))
                """.formatted(
                        words.few("p.id", "person_view", "person_sample", "p", ""),
                        where.where(),
                        Tally.LATEST,
                        where.and(),
                        words.compared("p"));
    }

    private Where where(Asked asked) {
        Integer year = asked.year();
        return within(
                new Where()
                        .and("m.state = :state", "state", asked.state())
                        .and("m.created_at >= :from", "from", startOf(year))
                        .and("m.created_at < :until", "until", startOf(year == null ? null : year + 1)),
                reach());
    }

    private @Nullable Instant startOf(@Nullable Integer year) {
        return year == null
                ? null
                : time.instant(
                        LocalDate.of(Math.clamp(year, 1, LAST_YEAR), 1, 1).atStartOfDay());
    }

    private Reach reach() {
        return authority.reach(Role.ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);
    }

    static Where within(Where where, Reach reach) {
        return reach.everywhere() ? where : where.and("m.academy_id = any(:academies)", "academies", academies(reach));
    }

    static UUID[] academies(Reach reach) {
        return reach.of(Scope.Kind.ACADEMY).toArray(UUID[]::new);
    }
}
