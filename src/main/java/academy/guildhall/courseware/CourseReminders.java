package academy.guildhall.courseware;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Reminding;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.time.AcademyTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds a coach of an answer due tomorrow or late, and a trainee the day before the next version is due. */
@Component
class CourseReminders implements Reminding {
    /** What is late for longer isn't brought up again. */
    private static final int LATE_DAYS = 14;

    private final JdbcClient jdbc;
    private final AcademyTime time;

    CourseReminders(JdbcClient jdbc, AcademyTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Tell> due(Instant now) {
        Instant endOfTomorrow = time.instant(time.dateOf(now).plusDays(2).atStartOfDay());
        return jdbc.sql("""
                        select p.id, p.state, p.due_at, p.trainee_id, p.coach_id, e.name,
                               (select max(v.number) from deck_version v where v.project_id = p.id) as number
                        from course_project p join trainee_view e on e.id = p.enrolment_id
                        where p.due_at >= :from and p.due_at < :until
                          and (p.state = 'IN_REVIEW' and p.coach_id is not null or p.state = 'REVISING' and p.due_at > :now)
                          and e.state <> 'WITHDRAWN'
                        order by p.due_at
                        """)
                .param("from", AcademyTime.utc(now.minus(java.time.Duration.ofDays(LATE_DAYS))))
                .param("until", AcademyTime.utc(endOfTomorrow))
                .param("now", AcademyTime.utc(now))
                .query((rs, row) -> {
                    Instant due = rs.getObject("due_at", OffsetDateTime.class).toInstant();
                    String once = "course:" + rs.getObject("id", UUID.class) + ":" + due;
                    int number = rs.getInt("number");
                    if (CourseState.valueOf(rs.getString("state")) == CourseState.REVISING) {
                        return new Tell(
                                        person(rs.getObject("trainee_id", UUID.class)),
                                        once + ":version",
                                        "course.tell.versionDue",
                                        List.of(number + 1, due),
                                        CourseLinks.mine())
                                .about(new CourseProjectId(rs.getObject("id", UUID.class)))
                                .latestOn(new CourseProjectId(rs.getObject("id", UUID.class)));
                    }
                    boolean late = due.isBefore(now);
                    return new Tell(
                                    person(rs.getObject("coach_id", UUID.class)),
                                    once + (late ? ":late" : ":answer"),
                                    late ? "course.tell.answerLate" : "course.tell.answerDue",
                                    List.of(rs.getString("name"), number, due),
                                    CourseLinks.deck(new CourseProjectId(rs.getObject("id", UUID.class))))
                            .about(new CourseProjectId(rs.getObject("id", UUID.class)))
                            .latestOn(new CourseProjectId(rs.getObject("id", UUID.class)));
                })
                .list();
    }

    private static PersonId person(UUID id) {
        return new PersonId(id);
    }
}
