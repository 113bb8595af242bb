package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.TrialRules;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
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
    private final PanelProgress panels;
    private final ScoreSheetRepository sheets;
    private final SheetStore store;
    private final CohortRules rules;
    private final CurrentUser current;
    private final AcademyTime time;

    Scoring(
            PanelProgress panels,
            ScoreSheetRepository sheets,
            SheetStore store,
            CohortRules rules,
            CurrentUser current,
            AcademyTime time) {
        this.panels = panels;
        this.sheets = sheets;
        this.store = store;
        this.rules = rules;
        this.current = current;
        this.time = time;
    }

    /** What proves that a sheet has come in. */
    public record Receipt(String code, Instant at) {}

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

    /** @param before what was on the page; refused when another tab has written something else since */
    public Instant note(PanelId panel, int number, String before, String text) {
        return write(panel, number, (sheet, trial) -> sheet.note(before, text, time.now()));
    }

    /** Sends a complete sheet as it was seen. Sent twice it counts once, and the receipt is the same. */
    public Receipt send(PanelId panel, int number, ScoringQueries.Filled shown) {
        SheetStore.Place place = place(panel, number);
        ScoreSheet sheet = sheets.lock(place.candidate(), current.person())
                .orElseThrow(() -> new Refusal(
                        "sheet.refused.incomplete", trial(place).rubric().size()));
        if (sheet.state() == SheetState.DRAFT) {
            writable(panel, place);
            sheet.send(trial(place).rubric(), shown, current.act());
            sheets.save(sheet);
        }
        return new Receipt(Objects.requireNonNull(sheet.receipt()), Objects.requireNonNull(sheet.sentAt()));
    }

    /** I know this candidate too well to judge. Only before my sheet is begun. */
    public void recuse(PanelId panel, int number, String reason) {
        HeldPanel held = panels.hold(panel);
        SheetStore.Place place = place(panel, number);
        if (!held.state().takesScores()) {
            throw new Refusal("panel.refused.closed");
        }
        if (place.recused()) {
            // Not why: that would tell who stands behind the number.
            throw new Refusal("sheet.refused.recused");
        }
        if (store.isBegun(place.candidate(), current.person())) {
            throw new Refusal("recusal.refused.begun");
        }
        panels.recuse(place.candidate(), current.person(), current.act(reason));
    }

    /** The chief assessor gives a sent sheet back to its assessor before the panel is tabulated. */
    public void returnSheet(PanelId panel, int number, PersonId assessor, Seen seen, String reason) {
        HeldPanel held = panels.hold(panel);
        if (!held.chief().equals(current.person())) {
            throw new NotFound("panel", panel);
        }
        if (held.state() != PanelState.SCORING) {
            throw new Refusal("panel.refused.closed");
        }
        CandidateId candidate = store.candidate(panel, number).orElseThrow(() -> new NotFound("number", number));
        ScoreSheet sheet = sheets.lock(candidate, assessor).orElseThrow(() -> new NotFound("sheet of", assessor));
        sheet.returnToDraft(seen, current.act(reason));
        sheets.save(sheet);
    }

    private Instant write(PanelId panel, int number, BiConsumer<ScoreSheet, TrialRules> entry) {
        SheetStore.Place place = place(panel, number);
        writable(panel, place);
        store.begin(place.candidate(), current.person(), time.now());
        ScoreSheet sheet = sheets.lock(place.candidate(), current.person()).orElseThrow();
        entry.accept(sheet, trial(place));
        sheets.save(sheet);
        return sheet.savedAt();
    }

    private void writable(PanelId panel, SheetStore.Place place) {
        if (place.recused()) {
            throw new Refusal("sheet.refused.recused");
        }
        if (place.state() == CandidateState.ABSENT) {
            throw new Refusal("sheet.refused.absent");
        }
        if (place.panelState() != PanelState.SCORING) {
            panels.hold(panel).requireBegun(time.today());
            panels.beginScoring(panel, current.act());
        }
    }

    private SheetStore.Place place(PanelId panel, int number) {
        return store.place(panel, number, current.person()).orElseThrow(() -> new NotFound("number", number));
    }

    private TrialRules trial(SheetStore.Place place) {
        return rules.of(place.cohort()).trial();
    }

    private static Criterion criterion(TrialRules trial, String code) {
        return trial.rubric().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("criterion", code));
    }
}
