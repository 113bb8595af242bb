package academy.guildhall.marks.ui;

import academy.guildhall.marks.MarkLinks;
import academy.guildhall.marks.MyTrial;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.scoring.ui.Figures;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** For a trainee: my slot, and after it my result. */
@org.springframework.stereotype.Component
class TrialCard implements HomeCard {
    private final MyTrial trials;
    private final HumanDates dates;

    TrialCard(MyTrial trials, HumanDates dates) {
        this.trials = trials;
        this.dates = dates;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.TRAINEE);
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> create(SignedIn user) {
        return trials.latest().map(this::card);
    }

    private Card card(MyTrial.Slot slot) {
        return new Card(
                Words.of("home.trial"),
                new Paragraph(text(slot)),
                Page.link(Words.of("myTrial.title"), MarkLinks.mine()));
    }

    private String text(MyTrial.Slot slot) {
        MyTrial.Outcome outcome = slot.outcome();
        Integer number = slot.number();
        Instant starts = slot.startsAt();
        if (outcome != null) {
            return outcome.finalMark() == null
                    ? Words.of("panel.absentResult")
                    : Words.of(outcome.passed() ? "panel.passed" : "panel.failed")
                            + " · "
                            + Figures.mark(outcome.finalMark());
        }
        if (slot.postponed()) {
            return Words.of("trial.outcome.postponed.text");
        }
        if (number == null || starts == null) {
            return Words.of("myTrial.planned", dates.day(slot.day(), Words.locale()), slot.room());
        }
        return Words.of("myTrial.slot", number, dates.moment(starts, Words.locale())) + " · " + slot.room();
    }
}
