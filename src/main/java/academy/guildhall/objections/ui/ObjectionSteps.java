package academy.guildhall.objections.ui;

import academy.guildhall.objections.ObjectionFile.Investigator;
import academy.guildhall.objections.ObjectionId;
import academy.guildhall.objections.ObjectionQueries.Detail;
import academy.guildhall.objections.ObjectionState;
import academy.guildhall.objections.Objections;
import academy.guildhall.objections.Objectors;
import academy.guildhall.objections.Remedy;
import academy.guildhall.people.People;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What can be done about an objection where it stands. None of the answers is the main one: that would suggest it. */
class ObjectionSteps {
    private final Objections objections;
    private final Objectors objectors;

    ObjectionSteps(Objections objections, Objectors objectors) {
        this.objections = objections;
        this.objectors = objectors;
    }

    List<Component> of(Detail detail, boolean leads, Runnable again) {
        List<Component> steps = new ArrayList<>();
        ObjectionState state = detail.row().state();
        if (leads) {
            switch (state) {
                case QUEUED, RECEIVED -> {
                    steps.add(why(
                            detail,
                            "objection.reached",
                            again,
                            how -> objections.reached(id(detail), detail.seen(), how)));
                    steps.add(why(
                            detail,
                            "objection.refuse",
                            again,
                            reason -> objections.refuse(id(detail), detail.seen(), reason)));
                }
                case OPEN -> {
                    steps.add(appoint(detail, again));
                    if (!detail.points().isEmpty()
                            && !ObjectionView.isWaiting(detail)
                            && !detail.row().appointed()) {
                        steps.add(why(
                                detail,
                                "objection.dismiss",
                                again,
                                text -> objections.dismiss(id(detail), detail.seen(), text)));
                        steps.add(uphold(detail, again));
                    }
                    if (detail.course().extended() == null) {
                        steps.add(why(
                                detail,
                                "objection.extend",
                                again,
                                reason -> objections.extend(id(detail), detail.seen(), reason)));
                    }
                }
                case UPHELD -> steps.add(putRight(detail, again));
                case PUT_RIGHT, DISMISSED, REFUSED -> {}
            }
            steps.add(why(detail, "objection.reply", again, text -> objections.reply(id(detail), detail.seen(), text)));
        }
        steps.add(reveal(detail));
        return steps;
    }

    private static ObjectionId id(Detail detail) {
        return detail.row().id();
    }

    private static Component why(Detail detail, String key, Runnable again, Consumer<String> work) {
        String verb = Words.of(key);
        return Buttons.plain(
                verb,
                () -> Confirm.withReason(
                        verb, Words.of(key + ".effect", detail.row().about()), verb, text -> {
                            work.accept(text);
                            Finished.say(Words.of(key + ".done"));
                            again.run();
                        }));
    }

    private Component appoint(Detail detail, Runnable again) {
        String verb = Words.of("objection.appoint");
        return Buttons.plain(verb, () -> {
            List<People.Row> eligible = objections.eligible(id(detail));
            CheckboxGroup<People.Row> who = new CheckboxGroup<>(Words.of("objection.investigators"));
            who.setItems(eligible);
            who.setItemLabelGenerator(row -> row.employer() == null ? row.name() : row.name() + " · " + row.employer());
            Set<PersonId> already =
                    detail.investigators().stream().map(Investigator::person).collect(Collectors.toSet());
            who.select(
                    eligible.stream().filter(row -> already.contains(row.id())).toList());
            Confirm.ask(verb, Words.of("objection.appoint.effect"), verb, List.of(who), () -> {
                objections.appoint(
                        id(detail),
                        detail.seen(),
                        who.getValue().stream().map(People.Row::id).collect(Collectors.toSet()));
                Finished.say(Words.of("objection.appoint.done"));
                again.run();
            });
        });
    }

    private Component uphold(Detail detail, Runnable again) {
        String verb = Words.of("objection.uphold");
        return Buttons.plain(verb, () -> {
            RadioButtonGroup<Remedy> remedy = new RadioButtonGroup<>(Words.of("objection.remedy"));
            remedy.setItems(Remedy.values());
            remedy.setItemLabelGenerator(item -> Words.of(item.key()));
            remedy.setValue(Remedy.CORRECT);
            Confirm.withReason(
                    verb, Words.of("objection.uphold.effect", detail.row().about()), verb, List.of(remedy), text -> {
                        objections.uphold(id(detail), detail.seen(), text, remedy.getValue());
                        Finished.say(Words.of("objection.uphold.done"));
                        again.run();
                    });
        });
    }

    private Component putRight(Detail detail, Runnable again) {
        String verb = Words.of("objection.rightNow");
        return Buttons.plain(verb, () -> {
            Checkbox shown = new Checkbox(Words.of("objection.rightNow.shown"));
            Confirm.withReason(
                    verb, Words.of("objection.rightNow.effect", detail.row().about()), verb, List.of(shown), text -> {
                        objections.putRight(id(detail), detail.seen(), text, shown.getValue());
                        Finished.say(Words.of("objection.rightNow.done"));
                        again.run();
                    });
        });
    }

    private Component reveal(Detail detail) {
        String verb = Words.of("objection.reveal");
        return Buttons.plain(
                verb,
                () -> Confirm.withReason(verb, Words.of("objection.reveal.effect"), verb, reason -> {
                    Objectors.Objector who = objectors.reveal(id(detail), reason);
                    Dialog shown = Confirm.frame(Words.of("objection.objector"));
                    shown.add(new Facts()
                            .fact("objection.objector", who.name())
                            .fact("objection.address", who.address())
                            .fact("objection.phone", who.phone()));
                    shown.getFooter().add(Buttons.plain(Words.of("objection.reveal.close"), shown::close));
                    shown.open();
                }));
    }
}
