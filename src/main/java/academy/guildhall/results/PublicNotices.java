package academy.guildhall.results;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.text.StrokeOrder;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.PermitAll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everyone may read of the notices that are open, and how anyone objects. A notice that is over is gone. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class PublicNotices {
    private final JdbcClient jdbc;
    private final ObjectionIntake intake;
    private final AcademyTime time;

    PublicNotices(JdbcClient jdbc, ObjectionIntake intake, AcademyTime time) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.time = time;
    }

    public record Notice(
            PublicNoticeId id,
            String title,
            String basis,
            String steps,
            String contact,
            String issuer,
            StrokeOrder order,
            Instant opensAt,
            Instant closesAt) {}

    /** Name, employer, job and honours; nothing else of a person is published. */
    public record Listed(
            ResultEntryId id,
            String name,
            @Nullable String employer,
            @Nullable String trade,
            @Nullable String honours) {}

    /** Notices that run now, the one that closes next first. */
    public List<Notice> open() {
        return jdbc.sql("select * from public_notice where opens_at <= :now and closes_at > :now order by closes_at")
                .param("now", now())
                .query((rs, row) -> notice(rs))
                .list();
    }

    /** A notice that runs now. */
    public Notice find(PublicNoticeId id) {
        return jdbc.sql("select * from public_notice where id = :id and opens_at <= :now and closes_at > :now")
                .param("id", id.value())
                .param("now", now())
                .query((rs, row) -> notice(rs))
                .optional()
                .orElseThrow(() -> new NotFound("notice", id));
    }

    /** Those on a notice by the strokes of their names, in the order that it says; who was removed or withdrew the consent is not there. */
    public List<Listed> listed(PublicNoticeId id) {
        return jdbc.sql("""
                        select r.id, f.name, f.employer, f.trade, f.honours
                        from published_name f
                        join public_notice n on n.id = f.notice_id
                        join result_entry r on r.id = f.entry_id
                        join enrolment_card e on e.id = r.enrolment_id
                        where n.id = :id and r.state in ('ON_NOTICE', 'SUSPENDED') and e.consented_at is not null
                        order by case n.name_order when 'GIVEN_NAME' then f.stroke_key_given else f.stroke_key end, r.id
                        """)
                .param("id", id.value())
                .query((rs, row) -> new Listed(
                        new ResultEntryId(rs.getObject("id", UUID.class)),
                        rs.getString("name"),
                        rs.getString("employer"),
                        rs.getString("trade"),
                        rs.getString("honours")))
                .list();
    }

    /** Takes an objection in; refused when the notice is over. */
    @Transactional
    public ObjectionId object(PublicNoticeId id, ObjectionForm form) {
        return intake.receive(id, form);
    }

    private static Notice notice(ResultSet rs) throws SQLException {
        return new Notice(
                new PublicNoticeId(rs.getObject("id", UUID.class)),
                rs.getString("title"),
                rs.getString("basis"),
                rs.getString("steps"),
                rs.getString("contact"),
                rs.getString("issuer"),
                StrokeOrder.valueOf(rs.getString("name_order")),
                rs.getObject("opens_at", OffsetDateTime.class).toInstant(),
                rs.getObject("closes_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(time.now(), ZoneOffset.UTC);
    }
}
