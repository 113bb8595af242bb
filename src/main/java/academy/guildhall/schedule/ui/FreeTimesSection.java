package academy.guildhall.schedule.ui;

import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.schedule.FreeTimes;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;

/** Which assessors were asked when they can judge, and what each said. */
class FreeTimesSection extends Section {
    private final transient HumanDates dates;

    FreeTimesSection(CohortId cohort, FreeTimes times, HumanDates dates, Runnable again) {
        this.dates = dates;
        addClassName("schedule-free");
        List<FreeTimes.Answer> answers = times.answers(cohort);
        long open = answers.stream().filter(one -> one.answeredAt() == null).count();
        add(
                new H2(getTranslation("schedule.free")),
                new Paragraph(getTranslation("schedule.free.help")),
                Buttons.plain(
                        getTranslation(answers.isEmpty() ? "schedule.free.ask" : "schedule.free.again"),
                        () -> Confirm.ask(
                                getTranslation("schedule.free.ask"),
                                getTranslation("schedule.free.ask.effect"),
                                getTranslation("schedule.free.ask.do"),
                                () -> {
                                    int asked = times.ask(cohort);
                                    Finished.say(getTranslation("schedule.free.asked", asked));
                                    again.run();
                                })));
        if (!answers.isEmpty()) {
            add(new Paragraph(getTranslation("schedule.free.count", answers.size() - open, open)));
            UnorderedList list = new UnorderedList();
            list.addClassName("judges");
            answers.forEach(one -> list.add(line(one)));
            add(list);
        }
    }

    private ListItem line(FreeTimes.Answer answer) {
        String said = answer.answeredAt() == null
                ? getTranslation("schedule.free.open")
                : answer.busy().isEmpty()
                        ? getTranslation("schedule.free.always")
                        : getTranslation(
                                "schedule.free.not",
                                answer.busy().stream()
                                        .map(busy -> FreeTimesView.part(busy, dates, getLocale()))
                                        .collect(Collectors.joining(getTranslation("list.comma"))));
        return new ListItem(Tongue.say(new Span(), answer.name()), new Span(said));
    }
}
