package academy.guildhall.draws;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a draw stands, for those who run it. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class DrawQueries {
    private final JdbcClient jdbc;

    DrawQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose lot it is, and what was said with it. */
    public record LotRow(
            CandidateId candidate, String lot, @Nullable String said) {}

    public record DrawDetail(
            PanelId panel,
            DrawState state,
            String commitment,
            String listHash,
            Instant closesAt,
            @Nullable String seed,
            @Nullable String aloud,
            @Nullable String digest,
            List<LotRow> lots) {
        public long said() {
            return lots.stream().filter(lot -> lot.said() != null).count();
        }
    }

    private record Row(
            DrawState state,
            String commitment,
            String listHash,
            Instant closesAt,
            @Nullable String seed,
            @Nullable String aloud,
            @Nullable String digest) {}

    public Optional<DrawDetail> of(PanelId panel) {
        return jdbc.sql("""
                        select state, commitment, list_hash, closes_at, seed, aloud, digest from hall_draw where panel_id = :panel
                        """)
                .param("panel", panel.value())
                .query(Row.class)
                .optional()
                .map(row -> new DrawDetail(
                        panel,
                        row.state(),
                        row.commitment(),
                        row.listHash(),
                        row.closesAt(),
                        row.seed(),
                        row.aloud(),
                        row.digest(),
                        jdbc.sql(
                                        "select candidate_id as candidate, lot, said from draw_lot where panel_id = :panel order by lot")
                                .param("panel", panel.value())
                                .query(LotRow.class)
                                .list()));
    }
}
