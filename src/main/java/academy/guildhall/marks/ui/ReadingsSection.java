package academy.guildhall.marks.ui;

import academy.guildhall.marks.OwedReading;
import academy.guildhall.marks.ReadingQueries;
import academy.guildhall.marks.ReadingState;
import academy.guildhall.marks.SecondReadings;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelState;
import academy.guildhall.people.People;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.ChoiceBox;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.scoring.ui.Figures;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The marks that another assessor reads before they are confirmed: why, by whom, and what came of it. */
class ReadingsSection extends Section {
    private final transient ReadingQueries queries;
    private final transient SecondReadings readings;
    private final transient PanelDetail panel;
    private final transient Runnable again;

    ReadingsSection(
            PanelDetail panel,
            List<ReadingQueries.Row> rows,
            ReadingQueries queries,
            SecondReadings readings,
            Runnable again) {
        this.panel = panel;
        this.queries = queries;
        this.readings = readings;
        this.again = again;
        addClassName("readings");
        setVisible(!rows.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("corrections");
        rows.forEach(row -> list.add(line(row)));
        add(new H3(getTranslation("reading.title")), new Paragraph(getTranslation("reading.help")), list);
    }

    private ListItem line(ReadingQueries.Row row) {
        int number = number(row.owed());
        Span which = new Span(getTranslation("reading.number", number));
        which.addClassName("correction-which");
        ListItem line = new ListItem(new Div(which));
        line.addClassName("correction");
        why(row.owed()).forEach(line::add);
        ReadingQueries.Asked asked = row.asked();
        if (asked != null) {
            Paragraph who =
                    new Paragraph(Tongue.say(new Span(), asked.reader()), new Text(" "), new StateBadge(asked.state()));
            line.add(who);
            if (asked.words() != null) {
                line.add(Tongue.say(new Paragraph(), asked.words()));
            }
        }
        if (panel.state() == PanelState.TABULATED) {
            line.add(ways(row, number));
        }
        return line;
    }

    private List<Component> why(OwedReading owed) {
        List<Component> why = new ArrayList<>();
        if (owed.wide()) {
            why.add(new Paragraph(getTranslation(
                    "reading.wide",
                    Figures.points(owed.mark().spread()),
                    Figures.points(panel.rules().spreadLimit()))));
        }
        if (owed.turns() != null) {
            why.add(new Paragraph(getTranslation(
                    owed.mark().passed() ? "reading.turns.down" : "reading.turns.up",
                    Figures.mark(owed.turns().official()),
                    Figures.mark(owed.turns().fair()),
                    Figures.mark(owed.turns().error()))));
        }
        return why;
    }

    private Div ways(ReadingQueries.Row row, int number) {
        List<Button> buttons = new ArrayList<>();
        ReadingQueries.Asked asked = row.asked();
        if (asked == null) {
            buttons.add(named(
                    Buttons.plain(getTranslation("reading.ask"), () -> ask(row.owed(), number)),
                    "reading.ask.which",
                    number));
        } else if (asked.state() == ReadingState.ASKED) {
            buttons.add(named(
                    Buttons.plain(getTranslation("reading.withdraw"), () -> withdraw(row.owed(), number)),
                    "reading.withdraw.which",
                    number));
        }
        if (row.owed().wide() && !panel.tabulator() && !row.stands()) {
            buttons.add(named(
                    Buttons.plain(getTranslation("reading.call"), () -> call(row.owed(), number)),
                    "reading.call.which",
                    number));
        }
        Div ways = new Div(buttons.toArray(Component[]::new));
        ways.addClassName("correction-ways");
        return ways;
    }

    private Button named(Button button, String key, int number) {
        button.setAriaLabel(getTranslation(key, number));
        return button;
    }

    private void ask(OwedReading owed, int number) {
        choose("reading.ask", "reading.reader", owed, number, (reader, reason) -> {
            readings.ask(owed.candidate(), reader, reason);
            done("reading.asked");
        });
    }

    private void call(OwedReading owed, int number) {
        choose("reading.call", "reading.assessor", owed, number, (assessor, reason) -> {
            readings.call(owed.candidate(), panel.seen(), assessor, reason);
            done("reading.called");
        });
    }

    private void choose(String key, String label, OwedReading owed, int number, BiConsumer<PersonId, String> work) {
        List<People.Row> others = queries.others(owed.candidate());
        ChoiceBox<People.Row> choice = new ChoiceBox<>(getTranslation(label));
        choice.setItems((row, typed) -> row.isFoundBy(typed), others);
        choice.setItemLabelGenerator(People.Row::label);
        choice.setRequiredIndicatorVisible(true);
        choice.setWidthFull();
        Confirm.withReason(
                getTranslation(key),
                getTranslation(others.isEmpty() ? "reading.nobody" : key + ".effect", number),
                getTranslation(key + ".do"),
                List.of(choice),
                reason -> {
                    People.Row chosen = choice.chosen();
                    if (chosen == null) {
                        throw new Refusal("reading.choose");
                    }
                    work.accept(chosen.id(), reason);
                });
    }

    private void withdraw(OwedReading owed, int number) {
        Confirm.withReason(
                getTranslation("reading.withdraw"),
                getTranslation("reading.withdraw.effect", number),
                getTranslation("reading.withdraw"),
                reason -> {
                    readings.withdraw(owed.candidate(), reason);
                    done("reading.withdrawn");
                });
    }

    private int number(OwedReading owed) {
        Integer number = panel.slot(owed.candidate()).number();
        return number == null ? 0 : number;
    }

    private void done(String key) {
        Finished.say(getTranslation(key));
        again.run();
    }
}
