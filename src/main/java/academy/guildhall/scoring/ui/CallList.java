package academy.guildhall.scoring.ui;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.Postponements;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Meanwhile;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.scoring.TrialDay;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;

/** Candidates by number, with their starts; the timekeeper enters times here, or absences. */
class CallList extends OrderedList {
    private final transient TrialDay day;
    private final transient Postponements postponements;
    private final transient HumanDates dates;
    private final transient Runnable again;

    CallList(PanelDetail panel, TrialDay day, Postponements postponements, HumanDates dates, Runnable again) {
        this.day = day;
        this.postponements = postponements;
        this.dates = dates;
        this.again = again;
        addClassName("trial-calls");
        panel.slots().forEach(slot -> add(row(slot, panel.state())));
    }

    private ListItem row(PanelDetail.Slot slot, PanelState panel) {
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
        if (panel.takesScores() && number != null && slot.state() != CandidateState.POSTPONED) {
            row.add(entry(slot, number));
        } else if (panel == PanelState.PLANNED && slot.state() == CandidateState.WAITING) {
            row.add(postpone(slot));
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
        if (slot.state() != CandidateState.LECTURED) {
            entry.add(postpone(slot));
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

    private Button postpone(PanelDetail.Slot slot) {
        String verb = getTranslation("panel.postpone");
        Button postpone = Buttons.plain(
                verb,
                () -> Confirm.withReason(verb, getTranslation("panel.postpone.ask", slot.name()), verb, reason -> {
                    postponements.enter(slot.id(), slot.seen(), reason);
                    again.run();
                }));
        postpone.setAriaLabel(getTranslation("panel.postpone.whom", slot.name()));
        return postpone;
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
