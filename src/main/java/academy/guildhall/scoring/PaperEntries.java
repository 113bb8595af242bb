package academy.guildhall.scoring;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateProgress;
import academy.guildhall.panels.CandidateRow;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelProgress;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.Rubric;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sheets that were scored on paper, entered by two people one after the other: neither sees what the other entered, and the sheet counts
 * when both entered the same. See ADR 0152.
 */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class PaperEntries {
    private final PanelProgress panels;
    private final CandidateProgress candidates;
    private final PaperEntryRepository entries;
    private final ScoreSheetRepository sheets;
    private final SheetStore store;
    private final CohortRules rules;
    private final CurrentUser current;
    private final ApplicationEventPublisher events;

    PaperEntries(
            PanelProgress panels,
            CandidateProgress candidates,
            PaperEntryRepository entries,
            ScoreSheetRepository sheets,
            SheetStore store,
            CohortRules rules,
            CurrentUser current,
            ApplicationEventPublisher events) {
        this.panels = panels;
        this.candidates = candidates;
        this.entries = entries;
        this.sheets = sheets;
        this.store = store;
        this.rules = rules;
        this.current = current;
        this.events = events;
    }

    private record Place(HeldPanel panel, int number, Rubric rubric) {}

    /**
     * Enters a whole sheet. Entered by the first it waits; entered the same by another, it is sent as the assessor's.
     *
     * @return the receipt of the sheet; nothing while a second person has to enter it
     * @throws Refusal when it isn't whole, a figure doesn't fit, or it isn't what the other entered, with the criterion
     */
    public @Nullable Receipt enter(CandidateId id, PersonId assessor, List<SheetQueries.Score> scores) {
        Place place = place(id, assessor);
        Map<String, SheetEntry> entered = whole(place.rubric(), scores);
        PaperEntry first = entries.findByCandidateAndAssessorAndState(id, assessor, PaperEntryState.ENTERED)
                .orElse(null);
        if (first == null) {
            entries.saveAndFlush(new PaperEntry(id, assessor, entered, current.act()));
            return null;
        }
        if (first.isBy(current.person())) {
            first.anew(entered, current.act());
            entries.saveAndFlush(first);
            return null;
        }
        first.confirm(place.rubric().criteria(), entered, current.act());
        entries.saveAndFlush(first);
        return sent(id, assessor, place, entered);
    }

    /** What the first entered is wrong, for a reason: it is entered anew. */
    public void drop(CandidateId id, PersonId assessor, String reason) {
        place(id, assessor);
        PaperEntry first = entries.findByCandidateAndAssessorAndState(id, assessor, PaperEntryState.ENTERED)
                .orElseThrow(() -> new Refusal("paper.entry.over"));
        first.drop(current.act(reason));
        entries.saveAndFlush(first);
    }

    private Receipt sent(CandidateId id, PersonId assessor, Place place, Map<String, SheetEntry> entered) {
        store.begin(id, assessor, current.act().at());
        ScoreSheet sheet = sheets.lock(id, assessor).orElseThrow();
        sheet.fromPaper(
                place.rubric().criteria(),
                entered,
                new SheetText.Place(place.panel().id(), place.number(), assessor),
                current.act());
        sheets.save(sheet);
        events.publishEvent(new Tell(
                        assessor,
                        "sheet-from-paper:" + id + ":" + sheet.round(),
                        "paper.entry.tell",
                        List.of(place.panel().name(), place.number(), sheet.total()),
                        ScoringLinks.mine())
                .about(place.panel().id()));
        return Objects.requireNonNull(sheet.receipt());
    }

    private Place place(CandidateId id, PersonId assessor) {
        CandidateRow candidate = candidates.of(id);
        HeldPanel panel = panels.hold(candidate.panel()).notFor(current.person());
        Integer number = candidate.number();
        if (number == null) {
            throw new NotFound("number", id);
        }
        if (!panel.state().takesScores()) {
            throw new Refusal("panel.refused.closed");
        }
        if (candidate.state() != CandidateState.LECTURED) {
            throw new Refusal(Scoring.BEFORE_LECTURE, number);
        }
        SheetStore.Place duty =
                store.place(panel.id(), number, assessor).orElseThrow(() -> new NotFound("sheet of", assessor));
        if (duty.recused()) {
            throw new Refusal("sheet.refused.recused");
        }
        sheets.lock(id, assessor)
                .filter(sheet -> sheet.state() == SheetState.SENT)
                .ifPresent(sheet -> {
                    throw new Refusal("sheet.refused.sent");
                });
        return new Place(panel, number, rules.of(panel.cohort()).trial().rubric());
    }

    private static Map<String, SheetEntry> whole(Rubric rubric, List<SheetQueries.Score> scores) {
        Map<String, SheetEntry> entered = new HashMap<>();
        scores.forEach(score -> entered.put(score.criterion(), score.entry()));
        for (Criterion criterion : rubric.criteria()) {
            SheetEntry entry = entered.getOrDefault(criterion.code(), SheetEntry.BLANK);
            entry.mustFit(criterion, rubric.step());
            if (!entry.isComplete()) {
                throw new Refusal("paper.entry.blank", criterion);
            }
        }
        entered.keySet()
                .retainAll(rubric.criteria().stream().map(Criterion::code).toList());
        return entered;
    }
}
