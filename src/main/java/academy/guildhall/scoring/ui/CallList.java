package academy.guildhall.scoring.ui;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Meanwhile;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.scoring.TrialDay;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;

/** Candidates by number, with their starts; the timekeeper enters times here, or absences. */
class CallList extends OrderedList {
    private final transient TrialDay day;
    private final transient HumanDates dates;
    private final transient Runnable again;

    CallList(PanelDetail panel, TrialDay day, HumanDates dates, Runnable again) {
        this.day = day;
        this.dates = dates;
        this.again = again;
        addClassName("trial-calls");
        boolean open = panel.state().takesScores();
        panel.slots().forEach(slot -> add(row(slot, open)));
    }

    private ListItem row(PanelDetail.Slot slot, boolean open) {
        Integer number = slot.number();
        Span drawn = new Span(number == null ? "–" : number.toString());
        drawn.addClassName("trial-number");
        Div who = new Div(Tongue.say(new Span(), slot.name()));
        who.addClassName("trial-who");
        Span more = new Span(String.join(
                " · ",
                Stream.of(slot.employer(), slot.course())
                        .filter(text -> text != null && !text.isBlank())
                        .toList()));
        more.addClassName("trial-more");
        who.add(more);
        Span starts = new Span(slot.startsAt() == null ? "" : dates.clock(slot.startsAt()));
        ListItem row = new ListItem(drawn, who, starts, new StateBadge(slot.state()));
        if (open && number != null) {
            row.add(entry(slot, number));
        } else if (slot.seconds() != null) {
            row.add(new Span(Figures.time(slot.seconds())));
        }
        return row;
    }

    private Div entry(PanelDetail.Slot slot, int number) {
        Div entry = new Div();
        entry.addClassName("trial-entry");
        if (slot.state() != CandidateState.ABSENT) {
            TextField time = new TextField();
            time.setValue(Figures.time(slot.seconds()));
            time.setPlaceholder(getTranslation("panel.time.hint"));
            time.setAriaLabel(getTranslation("panel.time") + " " + number);
            Meanwhile meanwhile = new Meanwhile(slot);
            entry.add(
                    meanwhile,
                    time,
                    Buttons.plain(getTranslation("panel.time.save"), () -> save(slot.id(), time, meanwhile)));
        }
        if (slot.state() == CandidateState.WAITING) {
            entry.add(Buttons.plain(
                    getTranslation("panel.absent"),
                    () -> Confirm.ask(
                            getTranslation("panel.absent"),
                            getTranslation("panel.absent.ask", number),
                            getTranslation("panel.absent"),
                            () -> {
                                day.absent(slot.id(), slot.seen());
                                again.run();
                            })));
        } else {
            entry.add(Buttons.plain(
                    getTranslation("panel.takeBack"),
                    () -> Confirm.withReason(
                            getTranslation("panel.takeBack"),
                            getTranslation("panel.takeBack.ask", number),
                            getTranslation("panel.takeBack"),
                            reason -> {
                                day.takeBack(slot.id(), slot.seen(), reason);
                                again.run();
                            })));
        }
        return entry;
    }

    private void save(CandidateId candidate, TextField time, Meanwhile meanwhile) {
        if (meanwhile.save(
                seen -> day.lectured(candidate, seen, Figures.seconds(time.getValue())),
                () -> save(candidate, time, meanwhile),
                again)) {
            again.run();
        }
    }
}
