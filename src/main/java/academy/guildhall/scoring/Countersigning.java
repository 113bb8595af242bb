package academy.guildhall.scoring;

import academy.guildhall.panels.HeldPanel;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.Runners;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The steps of a correction, within the transaction of a service that knows who may take them. Whoever may ask may countersign
 * what another asked: the sheet's assessor, the panel's chief, those who run the cohort. See ADR 0147.
 */
@Component
class Countersigning {
    private final SheetCorrectionRepository corrections;
    private final ScoreSheetRepository sheets;
    private final SheetStore store;
    private final Runners runners;
    private final ApplicationEventPublisher events;

    Countersigning(
            SheetCorrectionRepository corrections,
            ScoreSheetRepository sheets,
            SheetStore store,
            Runners runners,
            ApplicationEventPublisher events) {
        this.corrections = corrections;
        this.sheets = sheets;
        this.store = store;
        this.runners = runners;
        this.events = events;
    }

    /** A sheet that has its place, on a panel that is held. */
    record Sheet(HeldPanel panel, int number, ScoreSheet sheet) {
        SheetText.Place place() {
            return new SheetText.Place(panel.id(), number, sheet.assessor());
        }
    }

    /** Asks that a sent sheet goes back, for the act's reason; until somebody decides nothing changes. */
    void ask(Sheet of, Act act) {
        requireScoring(of.panel());
        if (corrections.open(of.sheet().id()).isPresent()) {
            throw new Refusal("correction.refused.asked");
        }
        SheetCorrection asked = corrections.saveAndFlush(new SheetCorrection(of.sheet(), of.place(), act));
        for (PersonId one : countersigners(of, asked.askedBy())) {
            events.publishEvent(new Tell(
                            one,
                            "correction-asked:" + asked.id(),
                            "correction.tell.asked",
                            List.of(of.panel().name(), of.number(), asked.reason()),
                            path(of, one))
                    .about(of.panel().id()));
        }
    }

    /** Whom it is for to decide first: those who were there; whoever may and isn't named here may as well. */
    private List<PersonId> countersigners(Sheet of, PersonId by) {
        PersonId assessor = of.sheet().assessor();
        PersonId chief = of.panel().chief();
        if (!by.equals(assessor)) {
            return List.of(assessor);
        }
        return chief.equals(assessor) || isRecused(of, chief) ? runners.of(of.panel()) : List.of(chief);
    }

    boolean isRecused(Sheet of, PersonId member) {
        return store.place(of.panel().id(), of.number(), member)
                .map(SheetStore.Place::recused)
                .orElse(false);
    }

    /** The sheet goes back to its assessor. */
    void countersign(Sheet of, Seen seen, Act act) {
        requireScoring(of.panel());
        SheetCorrection asked = open(of);
        asked.countersign(seen, of.sheet().assessor(), act);
        corrections.saveAndFlush(asked);
        of.sheet().returnToDraft(act.because(asked.reason()));
        sheets.save(of.sheet());
        tell(of, asked, "correction.tell.granted", act);
    }

    /** The sheet stays as it was sent, for the act's reason. */
    void refuse(Sheet of, Seen seen, Act act) {
        requireScoring(of.panel());
        SheetCorrection asked = open(of);
        asked.refuse(seen, of.sheet().assessor(), act);
        corrections.saveAndFlush(asked);
        tell(of, asked, "correction.tell.refused", act);
    }

    void takeBack(Sheet of, Seen seen, Act act) {
        SheetCorrection asked = open(of);
        asked.takeBack(seen, of.sheet().assessor(), act);
        corrections.saveAndFlush(asked);
    }

    private SheetCorrection open(Sheet of) {
        return corrections.open(of.sheet().id()).orElseThrow(() -> new Refusal("correction.refused.over"));
    }

    private static void requireScoring(HeldPanel panel) {
        if (panel.state() != PanelState.SCORING) {
            throw new Refusal("panel.refused.closed");
        }
    }

    /** Whoever asked, and whose sheet it is, hear how it ended; not who has just decided. */
    private void tell(Sheet of, SheetCorrection asked, String key, Act act) {
        List.of(asked.askedBy(), of.sheet().assessor()).stream()
                .distinct()
                .filter(one -> !one.equals(act.by()))
                .forEach(one -> events.publishEvent(new Tell(
                                one,
                                key + ":" + asked.id(),
                                key,
                                List.of(of.panel().name(), of.number(), act.reason() == null ? "" : act.reason()),
                                path(of, one))
                        .about(of.panel().id())));
    }

    private static String path(Sheet of, PersonId reader) {
        if (reader.equals(of.sheet().assessor())) {
            return ScoringLinks.sheet(of.panel().id(), of.number());
        }
        return of.panel().members().contains(reader)
                ? ScoringLinks.mine()
                : PanelLinks.panel(of.panel().id());
    }
}
