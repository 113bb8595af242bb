package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has sent what on a panel, for those who run it; never a score. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class PanelSheets {
    private final JdbcClient jdbc;

    PanelSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sheet that is begun or sent. */
    public record Key(CandidateId candidate, PersonId assessor) {}

    /** How far a sheet is, and which version of it that is. */
    public record Sheet(SheetState state, Seen seen) {}

    /** The sheets of a panel. */
    public record Overview(Map<Key, Sheet> sheets) {
        public @Nullable Sheet of(PanelDetail.Duty duty) {
            return sheets.get(new Key(duty.candidate(), duty.assessor()));
        }

        private boolean isSent(PanelDetail.Duty duty) {
            Sheet sheet = of(duty);
            return sheet != null && sheet.state() == SheetState.SENT;
        }

        /** Sheets that are still owed. */
        public long owed(PanelDetail panel) {
            return panel.duties().stream()
                    .filter(duty -> duty.cause() == null && !isSent(duty))
                    .filter(duty -> panel.slot(duty.candidate()).state() != CandidateState.ABSENT)
                    .count();
        }
    }

    private record Row(CandidateId candidate, PersonId assessor, SheetState state, Seen seen) {}

    public Overview of(PanelId panel) {
        return new Overview(jdbc.sql("""
                        select s.candidate_id as candidate, s.assessor_id as assessor, s.state, s.version as seen
                        from score_sheet s join candidate_view c on c.id = s.candidate_id
                        where c.panel_id = :panel
                        """).param("panel", panel.value()).query(Row.class).list().stream()
                .collect(Collectors.toMap(
                        row -> new Key(row.candidate(), row.assessor()), row -> new Sheet(row.state(), row.seen()))));
    }
}
