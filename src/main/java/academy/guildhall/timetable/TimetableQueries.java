package academy.guildhall.timetable;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortReach;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A cohort's timetable, and one's own. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class TimetableQueries {
    private static final String CARD = """
            select s.id, s.cohort_id as cohort, c.name as cohort_name, s.title, s.kind, r.name as room,
                   s.lecturer_id as lecturer, p.name as lecturer_name, s.starts_at, s.ends_at, s.class_hours, s.state,
                   s.version as seen
            from session s
            join cohort_view c on c.id = s.cohort_id
            join room r on r.id = s.room_id
            left join person_view p on p.id = s.lecturer_id
            """;

    private static final Duration LESSON = Duration.ofMinutes(2L * ClassHours.MINUTES);
    private static final List<LocalTime> STARTS =
            List.of(LocalTime.of(9, 0), LocalTime.of(10, 45), LocalTime.of(13, 30), LocalTime.of(15, 15));

    private final JdbcClient jdbc;
    private final CurrentUser current;
    private final AcademyTime time;
    private final CohortReach reach;
    private final FreeSlots free;

    TimetableQueries(JdbcClient jdbc, CurrentUser current, AcademyTime time, CohortReach reach, FreeSlots free) {
        this.free = free;
        this.reach = reach;
        this.jdbc = jdbc;
        this.current = current;
        this.time = time;
    }

    public List<SessionRow> of(CohortId cohort) {
        return jdbc.sql(CARD + " where s.cohort_id = :cohort order by s.starts_at, s.id")
                .param("cohort", cohort.value())
                .query(SessionRow.class)
                .list();
    }

    public SessionRow find(SessionId id) {
        return jdbc.sql(CARD + " where s.id = :id")
                .param("id", id.value())
                .query(SessionRow.class)
                .optional()
                .orElseThrow(() -> new NotFound("session", id));
    }

    /** Names of the rooms that the cohort's academy has, for a form. */
    public List<String> rooms(CohortId cohort) {
        return jdbc.sql("""
                        select r.name from room r join cohort_place c on c.academy_id = r.academy_id
                        where c.cohort_id = :cohort order by r.name
                        """).param("cohort", cohort.value()).query(String.class).list();
    }

    /** When a cohort's next session of two class hours could be, within its dates; nothing when they are full or over. */
    public Optional<FreeSlots.Slot> proposed(CohortId cohort, LocalDate first, LocalDate last) {
        return free.next(new FreeSlots.Wanted(cohort, true, first, last, LESSON, STARTS));
    }

    /** What I have to go to or to teach, from the beginning of today on. */
    @PermitAll
    public List<SessionRow> mine(int most) {
        return mine(time.instant(time.today().atStartOfDay()), most);
    }

    /** The session that I am in or that is next. */
    @PermitAll
    public Optional<SessionRow> next() {
        return mine(time.now().plusNanos(1), 1).stream().findFirst();
    }

    private List<SessionRow> mine(Instant endsFrom, int most) {
        PersonId me = current.person();
        return jdbc.sql(CARD + """
                         where s.state = 'PLANNED' and s.ends_at >= :from
                           and (s.lecturer_id = :me
                                or exists (select 1 from trainee_view e where e.cohort_id = s.cohort_id and e.person_id = :me
                                           and e.state not in ('DECLINED', 'DEFERRED', 'WITHDRAWN')))
                         order by s.starts_at, s.id limit :most
                        """)
                .param("from", AcademyTime.utc(endsFrom))
                .param("me", me.value())
                .param("most", most)
                .query(SessionRow.class)
                .list();
    }

    /** The sessions of today of the cohorts that I run. */
    public List<SessionRow> today() {
        return reach.ofThoseWhoRun()
                .bind(jdbc.sql(CARD + """
                         where s.state = 'PLANNED' and s.starts_at >= :from and s.starts_at < :to
                           and (:everywhere or c.programme_id = any(:programmes) or c.id = any(:cohorts))
                         order by s.starts_at
                        """))
                .param("from", AcademyTime.utc(time.instant(time.today().atStartOfDay())))
                .param(
                        "to",
                        AcademyTime.utc(time.instant(time.today().plusDays(1).atStartOfDay())))
                .query(SessionRow.class)
                .list();
    }
}
