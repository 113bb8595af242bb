package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.RecusalCause;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.data.KeptPlans;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.TrialRules;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an assessor does: fills sheets, sends them, declares a recusal. Candidates are named by panel and number alone.
 * Everything is kept as it is entered; each entry writes its own criterion and no other, and nothing that its assessor hasn't
 * seen, so that two devices of one assessor never undo each other (ADR 0032, 0140).
 */
@Service
@Transactional
@RolesAllowed(Role.ASSESSOR_)
public class Scoring {
    /** The refusal of a sheet on a lecture whose time isn't entered yet. */
    public static final String BEFORE_LECTURE = "sheet.refused.beforeLecture";

    private final PanelProgress panels;
    private final ScoreSheetRepository sheets;
    private final SheetStore store;
    private final CohortRules rules;
    private final CurrentUser current;
    private final AcademyTime time;
    private final KeptPlans plans;

    Scoring(
            PanelProgress panels,
            ScoreSheetRepository sheets,
            SheetStore store,
            CohortRules rules,
            CurrentUser current,
            AcademyTime time,
            KeptPlans plans) {
        this.plans = plans;
        this.panels = panels;
        this.sheets = sheets;
        this.store = store;
        this.rules = rules;
        this.current = current;
        this.time = time;
    }

    /** One criterion, as it stood before whoever entered something, and as it is to stand. */
    public record Change(SheetQueries.Score seen, SheetQueries.Score next) {}

    /** The same for the note. */
    public record NoteChange(String seen, String next) {}

    /** What is entered at once; everything else on the sheet stays as it is. */
    public record Entries(List<Change> scores, @Nullable NoteChange note) {
        public Entries {
            scores = List.copyOf(scores);
        }
    }

    /**
     * What wasn't written, since something else than what had been seen stood there by then.
     *
     * @param criteria by their codes
     */
    public record Others(Set<String> criteria, boolean note) {}

    /** Keeps what is entered. Entered again it changes nothing; what came from elsewhere meanwhile isn't written over. */
    public Others enter(PanelId panel, int number, Entries entries) {
        plans.begin();
        SheetStore.Place place = place(panel, number);
        writable(panel, place);
        ScoreSheet sheet = sheets.lock(place.candidate(), current.person()).orElseGet(() -> begun(place));
        TrialRules trial = trial(place);
        Set<String> others = entries.scores().stream()
                .filter(change -> !sheet.enter(
                        criterion(trial, change.next().criterion()),
                        trial.rubric().step(),
                        change.seen().entry(),
                        change.next().entry(),
                        time.now()))
                .map(change -> change.next().criterion())
                .collect(Collectors.toCollection(TreeSet::new));
        NoteChange note = entries.note();
        boolean otherNote = note != null && !sheet.note(note.seen(), note.next(), time.now());
        sheets.save(sheet);
        return new Others(others, otherNote);
    }

    /**
     * Sends a complete sheet as it was seen, once the lecture has been held. Sent twice it counts once, and the receipt is the same.
     *
     * @param total the sum that was shown
     * @param round how often the sheet had been given back when it was shown
     */
    public @Nullable Receipt send(PanelId panel, int number, SheetQueries.Filled shown, BigDecimal total, int round) {
        plans.begin();
        SheetStore.Place place = place(panel, number);
        ScoreSheet sheet = sheets.lock(place.candidate(), current.person())
                .orElseThrow(() -> new Refusal(
                        "sheet.refused.incomplete",
                        trial(place).rubric().criteria().size()));
        if (sheet.state() == SheetState.DRAFT) {
            writable(panel, place);
            if (place.state() == CandidateState.WAITING) {
                throw new Refusal(BEFORE_LECTURE, number);
            }
            sheet.send(
                    trial(place).rubric().criteria(),
                    shown,
                    total,
                    round,
                    new SheetText.Place(panel, number, current.person()),
                    current.act());
            sheets.save(sheet);
        }
        return sheet.receipt();
    }

    /** I know this candidate too well to judge. Only before my sheet is begun. */
    public void recuse(PanelId panel, int number, RecusalCause cause, String reason) {
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
        panels.recuse(place.candidate(), current.person(), declared(cause), current.act(reason));
    }

    private static RecusalCause declared(RecusalCause cause) {
        return RecusalCause.DECLARABLE.contains(cause) ? cause : RecusalCause.DECLARED;
    }

    private ScoreSheet begun(SheetStore.Place place) {
        store.begin(place.candidate(), current.person(), time.now());
        return sheets.lock(place.candidate(), current.person()).orElseThrow();
    }

    private void writable(PanelId panel, SheetStore.Place place) {
        if (place.recused()) {
            throw new Refusal("sheet.refused.recused");
        }
        if (place.state() == CandidateState.ABSENT) {
            throw new Refusal("sheet.refused.absent");
        }
        if (place.state() == CandidateState.POSTPONED) {
            throw new Refusal("sheet.refused.postponed");
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
        return trial.rubric().criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("criterion", code));
    }
}
