package academy.guildhall.marks.ui;

import academy.guildhall.marks.Lecture;
import academy.guildhall.marks.Mark;
import academy.guildhall.marks.MyReadingQueries;
import academy.guildhall.marks.MyReadings;
import academy.guildhall.marks.OwedReading;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.ui.PanelPaths;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.scoring.ui.Figures;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A number's sheets for an assessor from elsewhere: what was given for each criterion, by whom isn't said. */
@Route("panels/:panelId/readings/:number")
@RolesAllowed(Role.ASSESSOR_)
class ReadingView extends Page implements BeforeEnterObserver {
    private final transient MyReadingQueries queries;
    private final transient MyReadings readings;

    ReadingView(MyReadingQueries queries, MyReadings readings) {
        this.queries = queries;
        this.readings = readings;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PanelId panel = PanelPaths.panel(event);
        int number = PanelPaths.number(event);
        MyReadingQueries.Reading reading = queries.reading(panel, number);
        title(getTranslation("reading.page", number, reading.asked().panelName()));
        add(new Paragraph(getTranslation("reading.page.help")));
        why(reading);
        section(getTranslation("reading.sheets"), sheets(reading));
        section(getTranslation("panel.marks.how"), how(reading));
        actions(
                Buttons.main(
                        getTranslation("reading.stands"),
                        () -> answer(
                                "reading.stands",
                                words -> readings.stands(
                                        panel, number, reading.asked().seen(), words))),
                Buttons.danger(
                        getTranslation("reading.again"),
                        () -> answer(
                                "reading.again",
                                words -> readings.again(
                                        panel, number, reading.asked().seen(), words))));
    }

    private void why(MyReadingQueries.Reading reading) {
        OwedReading owed = reading.owed();
        if (owed.wide()) {
            add(new Paragraph(getTranslation(
                    "reading.wide",
                    Figures.points(owed.mark().spread()),
                    Figures.points(reading.rules().spreadLimit()))));
        }
        if (owed.turns() != null) {
            add(new Paragraph(getTranslation(
                    owed.mark().passed() ? "reading.turns.down" : "reading.turns.up",
                    Figures.mark(owed.turns().official()),
                    Figures.mark(owed.turns().fair()),
                    Figures.mark(owed.turns().error()))));
        }
    }

    /** A line for each criterion, a column for each sheet, the highest total first. */
    private Table<Criterion> sheets(MyReadingQueries.Reading reading) {
        List<Lecture.Sheet> sheets = reading.sheets();
        List<Criterion> criteria = reading.rules().rubric().criteria();
        Function<BigDecimal, String> points = Figures.column(Stream.concat(
                criteria.stream().map(Criterion::points),
                sheets.stream().flatMap(sheet -> sheet.points().values().stream())));
        Table<Criterion> table = new Table<Criterion>(getTranslation("reading.sheets"))
                .text("myTrial.criterion", criterion -> criterion.name(getLocale()))
                .figures("myTrial.most", criterion -> points.apply(criterion.points()));
        for (int at = 0; at < sheets.size(); at++) {
            Lecture.Sheet sheet = sheets.get(at);
            table.figuresOf(
                    getTranslation("reading.sheet", at + 1),
                    criterion -> points.apply(sheet.points().getOrDefault(criterion.code(), BigDecimal.ZERO)));
        }
        table.whole();
        table.setItems(criteria);
        return table;
    }

    private Facts how(MyReadingQueries.Reading reading) {
        Mark mark = reading.owed().mark();
        Facts facts = new Facts();
        for (int at = 0; at < reading.sheets().size(); at++) {
            facts.named(
                    getTranslation("reading.sheet", at + 1),
                    Figures.points(reading.sheets().get(at).total()));
        }
        return facts.fact("panel.marks.mean", Figures.mark(mark.mean()))
                .fact("panel.marks.time", Figures.time(reading.seconds()))
                .fact("panel.marks.penalty", Figures.mark(mark.penalty()))
                .fact("panel.marks.final", Figures.mark(mark.finalMark()))
                .fact("reading.pass", Figures.points(reading.rules().pass()));
    }

    private void answer(String key, Consumer<String> work) {
        Confirm.withReason(getTranslation(key), getTranslation(key + ".effect"), getTranslation(key + ".do"), words -> {
            work.accept(words);
            Finished.say(getTranslation("reading.answered"));
            getUI().ifPresent(ui -> ui.navigate(""));
        });
    }
}
