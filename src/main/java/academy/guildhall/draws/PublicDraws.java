package academy.guildhall.draws;

import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.NotFound;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may see of a draw: lots and numbers, and nobody's name. */
@Service
@Transactional(readOnly = true)
@PermitAll
public class PublicDraws {
    private final JdbcClient jdbc;

    PublicDraws(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param number once the order is drawn */
    public record PublicLot(
            String lot, @Nullable String said, @Nullable Integer number) {}

    /** @param academy the word under which the academy's public pages stand */
    public record PublicDraw(
            PanelId panel,
            String name,
            String academy,
            LocalDate day,
            DrawState state,
            String commitment,
            String listHash,
            Instant openedAt,
            Instant closesAt,
            @Nullable Instant drawnAt,
            @Nullable String seed,
            @Nullable String aloud,
            @Nullable String digest,
            List<PublicLot> lots) {}

    private record Row(
            String name,
            String academy,
            LocalDate day,
            DrawState state,
            String commitment,
            String listHash,
            Instant openedAt,
            Instant closesAt,
            @Nullable Instant drawnAt,
            @Nullable String seed,
            @Nullable String aloud,
            @Nullable String digest) {}

    /** A draw that was opened on a panel that isn't called off. */
    public PublicDraw of(PanelId panel) {
        Row row = jdbc.sql("""
                        select p.name, g.academy_path as academy, p.day, d.state, d.commitment, d.list_hash, d.opened_at, d.closes_at,
                               d.drawn_at, d.seed, d.aloud, d.digest
                        from hall_draw d
                        join panel_view p on p.id = d.panel_id and p.state <> 'CANCELLED'
                        join cohort_view c on c.id = p.cohort_id
                        join programme_view g on g.id = c.programme_id
                        where d.panel_id = :panel
                        """)
                .param("panel", panel.value())
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("draw", panel));
        List<PublicLot> lots = jdbc.sql("""
                        select l.lot, l.said, case when d.state = 'DRAWN' then c.number end as number
                        from draw_lot l join hall_draw d on d.panel_id = l.panel_id
                        join candidate_view c on c.id = l.candidate_id
                        where l.panel_id = :panel order by number nulls last, l.lot
                        """)
                .param("panel", panel.value())
                .query(PublicLot.class)
                .list();
        return new PublicDraw(
                panel,
                row.name(),
                row.academy(),
                row.day(),
                row.state(),
                row.commitment(),
                row.listHash(),
                row.openedAt(),
                row.closesAt(),
                row.drawnAt(),
                row.seed(),
                row.aloud(),
                row.digest(),
                lots);
    }
}
