package academy.guildhall.results;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Reminding;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds whoever published a notice the day before it closes, and again when it has closed. */
@Component
class NoticeReminding implements Reminding {
    private static final Duration DAY = Duration.ofHours(24);

    private final JdbcClient jdbc;

    NoticeReminding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tell> due(Instant now) {
        List<Tell> due = new ArrayList<>();
        jdbc.sql("""
                        select n.id, n.title, n.closes_at, n.published_by_id, l.cohort_id
                        from public_notice n join result_list l on l.id = n.list_id
                        where n.closes_at > :from and n.closes_at <= :until
                        """)
                .param("from", AcademyTime.utc(now.minus(DAY)))
                .param("until", AcademyTime.utc(now.plus(DAY)))
                .query(rs -> {
                    Instant closes =
                            rs.getObject("closes_at", OffsetDateTime.class).toInstant();
                    String what = closes.isAfter(now) ? "closing" : "closed";
                    due.add(new Tell(
                                    new PersonId(rs.getObject("published_by_id", UUID.class)),
                                    "notice-" + what + ":" + rs.getObject("id", UUID.class),
                                    "notice.reminder." + what,
                                    List.of(rs.getString("title"), closes),
                                    ResultLinks.ofCohort(new CohortId(rs.getObject("cohort_id", UUID.class))))
                            .about(new PublicNoticeId(rs.getObject("id", UUID.class)))
                            .latestOn(new PublicNoticeId(rs.getObject("id", UUID.class))));
                });
        return due;
    }
}
