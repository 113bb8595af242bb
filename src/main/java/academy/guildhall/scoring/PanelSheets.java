package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
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
    private final CurrentUser current;

    PanelSheets(JdbcClient jdbc, CurrentUser current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** A sheet that is begun or sent. */
    public record Key(CandidateId candidate, PersonId assessor) {}

    /** How far a sheet is, and which version of it that is. */
    public record Sheet(SheetState state, Seen seen) {}

    /**
     * Somebody asked that a sent sheet goes back, and what came of it.
     *
     * @param mine whether I asked: then another decides
     */
    public record Correction(
            CandidateId candidate,
            int number,
            PersonId assessor,
            String assessorName,
            CorrectionState state,
            String askedByName,
            Instant askedAt,
            String reason,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable String refusal,
            Seen seen,
            boolean mine) {}

    /**
     * The sheets of a panel.
     *
     * @param corrections that were ever asked, those that wait first, then the latest
     */
    public record Overview(Map<Key, Sheet> sheets, List<Correction> corrections) {
        public Overview {
            corrections = List.copyOf(corrections);
        }

        /** Whether somebody already asks that it goes back. */
        public boolean isAsked(PanelDetail.Duty duty) {
            return corrections.stream()
                    .anyMatch(one -> one.state() == CorrectionState.ASKED
                            && one.candidate().equals(duty.candidate())
                            && one.assessor().equals(duty.assessor()));
        }

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
                    .filter(duty -> panel.slot(duty.candidate()).state().isHeard())
                    .count();
        }
    }

    private record Row(CandidateId candidate, PersonId assessor, SheetState state, Seen seen) {}

    public Overview of(PanelId panel) {
        Map<Key, Sheet> sheets = jdbc.sql("""
                        select s.candidate_id as candidate, s.assessor_id as assessor, s.state, s.version as seen
                        from score_sheet s join candidate_view c on c.id = s.candidate_id
                        where c.panel_id = :panel
                        """).param("panel", panel.value()).query(Row.class).list().stream()
                .collect(Collectors.toMap(
                        row -> new Key(row.candidate(), row.assessor()), row -> new Sheet(row.state(), row.seen())));
        return new Overview(sheets, sheets.isEmpty() ? List.of() : corrections(panel));
    }

    private List<Correction> corrections(PanelId panel) {
        return jdbc.sql("""
                        select c.id as candidate, c.number, s.assessor_id as assessor, a.name as assessor_name, x.state,
                               b.name as asked_by_name, x.asked_at, x.reason, d.name as decided_by_name, x.decided_at,
                               x.refusal, x.version as seen, x.asked_by_id = :me as mine
                        from sheet_correction x
                        join score_sheet s on s.id = x.sheet_id
                        join candidate_view c on c.id = s.candidate_id
                        join person_view a on a.id = s.assessor_id
                        join person_view b on b.id = x.asked_by_id
                        left join person_view d on d.id = x.decided_by_id
                        where c.panel_id = :panel
                        order by x.state <> 'ASKED', x.asked_at desc, x.id
                        """)
                .param("panel", panel.value())
                .param("me", current.person().value())
                .query(Correction.class)
                .list();
    }
}
