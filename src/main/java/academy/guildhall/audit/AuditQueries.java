package academy.guildhall.audit;

import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.data.Sorts;
import academy.guildhall.platform.data.Where;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Blindness;
import academy.guildhall.platform.security.Reach;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.platform.text.SearchQuery;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log; nobody can change it. */
@Service
@Transactional(readOnly = true)
public class AuditQueries {
    private static final String ENTRY = """
            select a.id, a.at, actor.name as actor, a.subject, a.subject_id, a.title, a.concerns_id, concerns.name as concerns,
                   coalesce(before.name, a.from_state) as "from", coalesce(after.name, a.to_state) as "to",
                   a.state_type, a.reason, link.position
            from %s a
            left join audit_link link on link.entry_id = a.id
            left join person_view actor on actor.id = a.actor_id
            left join person_view concerns on concerns.id = a.concerns_id
            left join person_view before
                on before.id = case when a.state_type = 'Person' then cast(a.from_state as uuid) end
            left join person_view after on after.id = case when a.state_type = 'Person' then cast(a.to_state as uuid) end
            """;
    static final Sorts SORTS = Sorts.descending("at", "a.at desc, a.id desc", "a.at, a.id")
            .by("actor", "actor.pinyin_key")
            .by("concerns", "concerns.pinyin_key");

    private static final String JOINED = """
            join audit_entry a on a.id = k.id
            left join person_view actor on actor.id = a.actor_id
            left join person_view concerns on concerns.id = a.concerns_id
            """;

    private final JdbcClient jdbc;
    private final AcademyTime time;
    private final Authority authority;
    private final Blindness blindness;

    AuditQueries(JdbcClient jdbc, AcademyTime time, Authority authority, Blindness blindness) {
        this.blindness = blindness;
        this.authority = authority;
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * One act.
     *
     * @param actor who acted; nothing for the application itself
     * @param title what the thing was called then
     * @param concernsId the person whom it concerns
     * @param from what it was: a state, roles, a person's name, or plain text
     * @param stateType the enum that the states belong to, for their words
     * @param position its number in the chain; nothing while it waits for one
     */
    public record Entry(
            long id,
            Instant at,
            @Nullable String actor,
            String subject,
            UUID subjectId,
            @Nullable String title,
            @Nullable PersonId concernsId,
            @Nullable String concerns,
            @Nullable String from,
            String to,
            @Nullable String stateType,
            @Nullable String reason,
            @Nullable Long position) {
        private static final Set<String> OF_COURSES = Set.of("course", "course coach", "comment", "document");

        /** For a reader who scores this course without knowing whose it is. */
        private Entry without(Set<PersonId> hidden) {
            PersonId whom = concernsId;
            return whom == null || !hidden.contains(whom) || !OF_COURSES.contains(subject)
                    ? this
                    : new Entry(
                            id, at, actor, subject, subjectId, null, whom, concerns, from, to, stateType, reason,
                            position);
        }
    }

    /**
     * Which acts somebody looks for; nothing stands for any.
     *
     * @param person part of the name of who acted or whom it concerns
     * @param from the first day, in the academy's zone
     * @param until the last day, in the academy's zone
     */
    public record Asked(
            @Nullable String subject,
            @Nullable String person,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public static final Asked ANY = new Asked(null, null, null, null);
    }

    /** One page, in its own order the latest acts first. */
    @RolesAllowed(Role.AUDITOR_)
    public List<Entry> page(Asked asked, Order order, int offset, int limit) {
        SearchQuery person = person(asked);
        Where where = where(asked);
        String ids = person.isEmpty()
                ? "select a.id from audit_entry a" + where.where()
                : found(person, where) + "select a.id from found a";
        String page = "(select e.* from (" + SORTS.page(order, ids, JOINED) + ") k join audit_entry e on e.id = k.id)";
        Set<PersonId> hidden = blindness.people();
        return person
                .bind(where.bind(jdbc.sql(ENTRY.formatted(page) + " order by " + SORTS.of(order))))
                .param("offset", offset)
                .param("limit", limit)
                .param("shown", SORTS.isOwn(order) ? offset + limit : Tally.MOST)
                .query(Entry.class)
                .list()
                .stream()
                .map(entry -> entry.without(hidden))
                .toList();
    }

    @RolesAllowed(Role.AUDITOR_)
    public Tally count(Asked asked) {
        SearchQuery person = person(asked);
        Where where = where(asked);
        String sql = person.isEmpty()
                ? Tally.of("select from audit_entry a" + where.where())
                : found(person, where) + Tally.ofFew("found");
        return person.bind(where.bind(jdbc.sql(sql)))
                .param("shown", Tally.MOST + 1)
                .query(Tally.class)
                .single();
    }

    private static SearchQuery person(Asked asked) {
        return SearchQuery.of(Objects.requireNonNullElse(asked.person(), ""));
    }

    /** One act; nothing where the reader's authority doesn't reach. */
    @RolesAllowed(Role.AUDITOR_)
    public Optional<Entry> find(long id) {
        Where where = where(Asked.ANY).and("a.id = :id", "id", id);
        Set<PersonId> hidden = blindness.people();
        return where.bind(jdbc.sql(ENTRY.formatted("audit_entry") + where.where()))
                .query(Entry.class)
                .optional()
                .map(entry -> entry.without(hidden));
    }

    private Where where(Asked asked) {
        LocalDate until = asked.until();
        Where where = new Where()
                .and("a.subject = :subject", "subject", asked.subject())
                .and("a.at >= :from", "from", startOf(asked.from()))
                .and("a.at < :until", "until", startOf(until == null ? null : until.plusDays(1)));
        Reach reach = authority.reach(Role.AUDITOR);
        return reach.everywhere()
                ? where
                : where.and(
                        "a.academy_id = any(:academies)",
                        "academies",
                        reach.of(Scope.Kind.ACADEMY).toArray(UUID[]::new));
    }

    /**
     * Acts by those whom one looks for, and acts that concern them, as {@code found}: of each of a few people as many of the
     * latest as are shown, for one of them may have done most of what there is; of more people those among the latest acts.
     */
    private static String found(SearchQuery person, Where where) {
        return """
                with %1$s,
                    latest as materialized (select a.id, a.actor_id, a.concerns_id, a.at from audit_entry a
                        %2$s order by a.at desc, a.id desc limit %3$d),
                    found as (
                        select e.id, e.at from few cross join lateral (select a.id, a.at from audit_entry a
                            where a.actor_id = few.id %4$s order by a.at desc, a.id desc limit :shown) e
                        where not (select so from common)
                        union
                        select e.id, e.at from few cross join lateral (select a.id, a.at from audit_entry a
                            where a.concerns_id = few.id %4$s order by a.at desc, a.id desc limit :shown) e
                        where not (select so from common)
                        union
                        select l.id, l.at from latest l
                        where (select so from common) and exists (select from person_view p
                            where p.id in (l.actor_id, l.concerns_id) and %5$s))
                """.formatted(
                        person.few("p.id", "person_view", "person_sample", "p", ""),
                        where.where(),
                        Tally.LATEST,
                        where.and(),
                        person.compared("p"));
    }

    private @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : time.instant(day.atStartOfDay());
    }

    /** The kinds of subjects that there are entries of: from each in the index straight to the next. */
    @RolesAllowed(Role.AUDITOR_)
    public List<String> subjects() {
        return jdbc.sql("""
                        with recursive kind (subject) as (
                            select min(subject) from audit_entry
                            union all
                            select (select min(a.subject) from audit_entry a where a.subject > kind.subject)
                            from kind where kind.subject is not null)
                        select subject from kind where subject is not null order by subject
                        """).query(String.class).list();
    }

    /** What happened to one thing, in order; nothing when the reader's authority doesn't reach there. */
    @RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_, Role.AUDITOR_})
    public List<Entry> history(UUID subject) {
        List<Entry> entries = jdbc.sql(ENTRY.formatted("audit_entry") + " where a.subject_id = :id order by a.at, a.id")
                .param("id", subject)
                .query(Entry.class)
                .list();
        boolean reaches = entries.stream()
                .findFirst()
                .filter(first ->
                        authority.over(first.subject(), subject, Role.ADMINISTRATOR, Role.COORDINATOR, Role.AUDITOR))
                .isPresent();
        Set<PersonId> hidden = reaches ? blindness.people() : Set.of();
        return reaches ? entries.stream().map(entry -> entry.without(hidden)).toList() : List.of();
    }
}
