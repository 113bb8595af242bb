package academy.guildhall.objections;

import academy.guildhall.objections.ObjectionFile.Reply;
import academy.guildhall.objections.ObjectionIntake.Receipt;
import academy.guildhall.platform.NotFound;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.results.PublicNoticeId;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where anyone objects, and where whoever did reads what became of it: by the words of a link that they alone were given. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class ObjectionDesk {
    private final JdbcClient jdbc;
    private final ObjectionIntake intake;
    private final ObjectionFile file;

    ObjectionDesk(JdbcClient jdbc, ObjectionIntake intake, ObjectionFile file) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.file = file;
    }

    /**
     * Takes an objection in; refused when the notice is over.
     *
     * @param address on the network from which it came
     */
    @Transactional
    public Receipt object(PublicNoticeId notice, ObjectionForm form, String address) {
        return intake.receive(notice, form, Channel.PAGE, address);
    }

    /**
     * What its sender may know of an objection.
     *
     * @param extended why it takes longer; nothing where it doesn't
     * @param decision why it was decided as it was
     * @param putRight how it was put right
     */
    public record Standing(
            ObjectionId id,
            CohortId cohort,
            String title,
            ObjectionState state,
            Instant receivedAt,
            LocalDate dueOn,
            @Nullable String extended,
            @Nullable Instant decidedAt,
            @Nullable String decision,
            @Nullable String putRight) {}

    public Standing find(String token) {
        return jdbc.sql("""
                        select o.id, n.cohort_id as cohort, n.title, o.state, o.received_at, o.due_on, o.extended, o.decided_at,
                               o.decision, o.put_right
                        from objection_case o join public_notice_view n on n.id = o.notice_id where o.token = :token
                        """)
                .param("token", token)
                .query(Standing.class)
                .optional()
                .orElseThrow(() -> new NotFound("objection", "by its link"));
    }

    /** What its sender was told on the way, the earliest first. */
    public List<Reply> replies(Standing standing) {
        return file.replies(standing.id());
    }
}
