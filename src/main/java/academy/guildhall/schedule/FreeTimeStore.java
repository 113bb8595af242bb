package academy.guildhall.schedule;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which assessors were asked for their free times, and what they said. */
@Repository
class FreeTimeStore {
    private final JdbcClient jdbc;

    FreeTimeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks somebody, or once more; what they said before stays until they answer again. */
    void ask(CohortId cohort, PersonId person, Act act) {
        jdbc.sql("""
                        insert into free_time_asked (cohort_id, person_id, asked_by_id, asked_at)
                        values (:cohort, :person, :by, :at)
                        on conflict (cohort_id, person_id) do update
                        set asked_by_id = excluded.asked_by_id, asked_at = excluded.asked_at, answered_at = null
                        """)
                .param("cohort", cohort.value())
                .param("person", person.value())
                .param("by", Objects.requireNonNull(act.by()).value())
                .param("at", AcademyTime.utc(act.at()))
                .update();
    }

    /** False when they weren't asked. */
    boolean answer(CohortId cohort, PersonId person, Collection<BusyTime> busy, Instant now) {
        int asked = jdbc.sql(
                        "update free_time_asked set answered_at = :now where cohort_id = :cohort and person_id = :person")
                .param("now", AcademyTime.utc(now))
                .param("cohort", cohort.value())
                .param("person", person.value())
                .update();
        if (asked == 0) {
            return false;
        }
        jdbc.sql("delete from free_time_busy where cohort_id = :cohort and person_id = :person")
                .param("cohort", cohort.value())
                .param("person", person.value())
                .update();
        busy.forEach(one -> jdbc.sql("""
                        insert into free_time_busy (cohort_id, person_id, day, starts, ends)
                        values (:cohort, :person, :day, :starts, :ends)
                        """)
                .param("cohort", cohort.value())
                .param("person", person.value())
                .param("day", one.day())
                .param("starts", one.starts())
                .param("ends", one.ends())
                .update());
        return true;
    }

    private record Row(PersonId person, LocalDate day, LocalTime starts, LocalTime ends) {}

    /** By person; nobody who can always come is in it. */
    Map<PersonId, List<BusyTime>> busy(CohortId cohort) {
        return jdbc.sql("""
                        select person_id as person, day, starts, ends from free_time_busy
                        where cohort_id = :cohort order by day, starts
                        """).param("cohort", cohort.value()).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(
                        Row::person,
                        Collectors.mapping(
                                row -> new BusyTime(row.day(), row.starts(), row.ends()), Collectors.toList())));
    }

    /** Somebody who was asked. */
    record Asked(
            CohortId cohort,
            String cohortName,
            PersonId person,
            String name,
            Instant askedAt,
            @Nullable Instant answeredAt) {}

    private static final String ASKED = """
            select f.cohort_id as cohort, h.name as cohort_name, f.person_id as person, p.name, f.asked_at, f.answered_at
            from free_time_asked f
            join cohort_view h on h.id = f.cohort_id
            join person_view p on p.id = f.person_id
            """;

    /** Whom a cohort asked, by name. */
    List<Asked> asked(CohortId cohort) {
        return jdbc.sql(ASKED + " where f.cohort_id = :cohort order by p.pinyin_key, p.id")
                .param("cohort", cohort.value())
                .query(Asked.class)
                .list();
    }

    /** Who asks somebody, the latest first. */
    List<Asked> ofPerson(PersonId person) {
        return jdbc.sql(ASKED + " where f.person_id = :person order by f.asked_at desc, f.cohort_id")
                .param("person", person.value())
                .query(Asked.class)
                .list();
    }

    /** The panels are made: nobody need answer any more. */
    void drop(CohortId cohort) {
        jdbc.sql("delete from free_time_asked where cohort_id = :cohort")
                .param("cohort", cohort.value())
                .update();
    }
}
