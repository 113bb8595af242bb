package academy.guildhall.assessment;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.TrialRules;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an assessor does: fills sheets, sends them, declares a recusal. Candidates are named by panel and number alone.
 * Everything is kept as it is entered; each entry writes its own criterion and no other, so that two tabs of one assessor
 * never undo each other (ADR 0032).
 */
@Service
@Transactional
@RolesAllowed(Role.ASSESSOR_)
public class Scoring {
    private final JdbcClient jdbc;
    private final PanelRepository panels;
    private final ScoreSheetRepository sheets;
    private final Duties duties;
    private final CohortRules rules;
    private final CurrentUser current;
    private final AcademyTime time;

    Scoring(
            JdbcClient jdbc,
            PanelRepository panels,
            ScoreSheetRepository sheets,
            Duties duties,
            CohortRules rules,
            CurrentUser current,
            AcademyTime time) {
        this.jdbc = jdbc;
        this.panels = panels;
        this.sheets = sheets;
        this.duties = duties;
        this.rules = rules;
        this.current = current;
        this.time = time;
    }

    /** What proves that a sheet has come in. */
    public record Receipt(String code, Instant at) {}

    private record Place(
            CandidateId candidate,
            CohortId cohort,
            PanelState panel,
            CandidateState state,
            LocalDate day,
            boolean recused) {}

    /** Enters points for one criterion, or takes them back with nothing; answers when it was kept. */
    public Instant score(PanelId panel, int number, String criterion, @Nullable BigDecimal points) {
        return write(panel, number, (sheet, trial) -> sheet.score(criterion(trial, criterion), points, time.now()));
    }

    /** Marks the lecture as failed here whatever else it scores, or takes the mark back. */
    public Instant failOutright(PanelId panel, int number, String criterion, boolean fails, String reason) {
        return write(
                panel,
                number,
                (sheet, trial) -> sheet.failOutright(criterion(trial, criterion), fails, reason, time.now()));
    }

    public Instant note(PanelId panel, int number, String text) {
        return write(panel, number, (sheet, trial) -> sheet.note(text, time.now()));
    }

    /** Sends a complete sheet. Sent twice it counts once, and the receipt is the same. */
    public Receipt send(PanelId panel, int number) {
        Place place = place(panel, number);
        ScoreSheet sheet = sheets.lock(place.candidate(), current.person())
                .orElseThrow(() -> new Refusal(
                        "sheet.refused.incomplete", trial(place).rubric().size()));
        if (sheet.state() == SheetState.DRAFT) {
            writable(panel, place);
            sheet.send(trial(place).rubric(), current.act());
            sheets.save(sheet);
        }
        return new Receipt(Objects.requireNonNull(sheet.receipt()), Objects.requireNonNull(sheet.sentAt()));
    }

    /** I know this candidate too well to judge. Only before my sheet is begun. */
    public void recuse(PanelId panel, int number, String reason) {
        Place place = place(panel, number);
        Panel locked = panels.lock(panel).orElseThrow(() -> new NotFound("panel", panel));
        if (!locked.state().takesScores()) {
            throw new Refusal("panel.refused.closed");
        }
        duties.recuse(place.candidate(), current.person(), current.act(reason));
    }

    /** The chief assessor gives a sent sheet back to its assessor before the panel is tabulated. */
    public void returnSheet(PanelId panel, int number, PersonId assessor, String reason) {
        Panel locked = panels.lock(panel).orElseThrow(() -> new NotFound("panel", panel));
        if (!locked.hasChief(current.person())) {
            throw new NotFound("panel", panel);
        }
        if (locked.state() != PanelState.SCORING) {
            throw new Refusal("panel.refused.closed");
        }
        CandidateId candidate = jdbc.sql("select id from trial_candidate where panel_id = :panel and number = :number")
                .param("panel", panel.value())
                .param("number", number)
                .query(UUID.class)
                .optional()
                .map(CandidateId::new)
                .orElseThrow(() -> new NotFound("number", number));
        ScoreSheet sheet = sheets.lock(candidate, assessor).orElseThrow(() -> new NotFound("sheet of", assessor));
        sheet.returnToDraft(current.act(reason));
        sheets.save(sheet);
    }

    private Instant write(PanelId panel, int number, BiConsumer<ScoreSheet, TrialRules> entry) {
        Place place = place(panel, number);
        writable(panel, place);
        ScoreSheet sheet = begun(place.candidate());
        entry.accept(sheet, trial(place));
        sheets.save(sheet);
        return sheet.savedAt();
    }

    /** My sheet, begun now if it isn't yet; two tabs that begin it at once find the same one. */
    private ScoreSheet begun(CandidateId candidate) {
        jdbc.sql("""
                        insert into score_sheet (id, version, candidate_id, assessor_id, state, note, saved_at)
                        values (:id, 0, :candidate, :assessor, 'DRAFT', '', :now)
                        on conflict on constraint score_sheet_once do nothing
                        """)
                .param("id", SheetId.next().value())
                .param("candidate", candidate.value())
                .param("assessor", current.person().value())
                .param("now", OffsetDateTime.ofInstant(time.now(), ZoneOffset.UTC))
                .update();
        return sheets.lock(candidate, current.person()).orElseThrow();
    }

    private void writable(PanelId panel, Place place) {
        if (place.recused()) {
            throw new Refusal("sheet.refused.recused");
        }
        if (place.state() == CandidateState.ABSENT) {
            throw new Refusal("sheet.refused.absent");
        }
        if (place.panel().takesScores() && place.day().isAfter(time.today())) {
            throw new Refusal("panel.refused.early");
        }
        if (place.panel() != PanelState.SCORING) {
            Panel locked = panels.lock(panel).orElseThrow(() -> new NotFound("panel", panel));
            locked.beginScoring(current.act());
            panels.save(locked);
        }
    }

    private Place place(PanelId panel, int number) {
        return jdbc.sql("""
                        select c.id, p.cohort_id, p.state as panel_state, c.state, p.day, d.recused
                        from scoring_duty d
                        join trial_candidate c on c.id = d.candidate_id
                        join panel p on p.id = c.panel_id
                        where p.id = :panel and c.number = :number and d.assessor_id = :me
                        """)
                .param("panel", panel.value())
                .param("number", number)
                .param("me", current.person().value())
                .query((rs, row) -> new Place(
                        new CandidateId(rs.getObject("id", UUID.class)),
                        new CohortId(rs.getObject("cohort_id", UUID.class)),
                        PanelState.valueOf(rs.getString("panel_state")),
                        CandidateState.valueOf(rs.getString("state")),
                        rs.getObject("day", LocalDate.class),
                        rs.getBoolean("recused")))
                .optional()
                .orElseThrow(() -> new NotFound("number", number));
    }

    private TrialRules trial(Place place) {
        return rules.of(place.cohort()).trial();
    }

    private static Criterion criterion(TrialRules trial, String code) {
        return trial.rubric().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("criterion", code));
    }
}
