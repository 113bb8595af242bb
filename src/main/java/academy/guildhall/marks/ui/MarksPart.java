package academy.guildhall.marks.ui;

import academy.guildhall.marks.MarkLinks;
import academy.guildhall.marks.MarkQueries;
import academy.guildhall.marks.Marks;
import academy.guildhall.marks.PanelMarks;
import academy.guildhall.marks.ReadingQueries;
import academy.guildhall.marks.SecondReadings;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.ui.PanelPart;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.scoring.PanelSheets;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The marks on a panel's page, and the steps from sheets to published results, or why the next can't be taken yet. */
@org.springframework.stereotype.Component
class MarksPart implements PanelPart {
    private final MarkQueries queries;
    private final PanelSheets sheets;
    private final Marks marks;
    private final ReadingQueries reading;
    private final SecondReadings readings;

    MarksPart(MarkQueries queries, PanelSheets sheets, Marks marks, ReadingQueries reading, SecondReadings readings) {
        this.reading = reading;
        this.readings = readings;
        this.queries = queries;
        this.sheets = sheets;
        this.marks = marks;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Component> parts(PanelDetail panel, Runnable again) {
        return panel.state().hasMarks()
                ? List.of(new Section(
                        new H2(Words.of("panel.marks")),
                        new MarksTable(panel, queries.of(panel)),
                        new ReadingsSection(panel, reading.of(panel), reading, readings, again),
                        new FairnessSection(panel, queries.fairness(panel))))
                : List.of();
    }

    @Override
    public List<Component> steps(PanelDetail panel, Runnable again) {
        return switch (panel.state()) {
            case SCORING -> List.of(tabulate(panel, again));
            case TABULATED ->
                List.of(
                        panel.tabulator()
                                ? new Paragraph(Words.of("panel.waitsForSecond"))
                                : Buttons.main(
                                        Words.of("panel.toVerify"),
                                        () -> UI.getCurrent().navigate(MarkLinks.verification(panel.id()))));
            case VERIFIED -> List.of(publish(panel, again));
            case PLANNED, DRAWN, PUBLISHED, CANCELLED -> List.of();
        };
    }

    private Component tabulate(PanelDetail panel, Runnable again) {
        List<Integer> untimed = panel.untimed();
        long owed = sheets.of(panel.id()).owed(panel);
        String verb = Words.of("panel.tabulate");
        if (untimed.isEmpty() && owed == 0) {
            return Buttons.main(
                    verb,
                    () -> Confirm.ask(verb, Words.of("panel.tabulate.ask"), verb, () -> {
                        marks.tabulate(panel.id(), panel.seen());
                        done("panel.tabulated", again);
                    }));
        }
        Button disabled = Buttons.plain(verb, () -> {});
        disabled.setEnabled(false);
        Div step = new Div(disabled);
        step.addClassName("trial-notYet");
        if (!untimed.isEmpty()) {
            step.add(new Span(Words.of("panel.untimed", untimed.size(), untimed.getFirst())));
        }
        if (owed > 0) {
            step.add(new Span(Words.of("panel.progress.owed", owed)));
        }
        return step;
    }

    private Component publish(PanelDetail panel, Runnable again) {
        String verb = Words.of("panel.publish");
        return Buttons.main(verb, () -> {
            PanelMarks figures = queries.of(panel);
            long passed = figures.passed();
            long absent = count(panel, CandidateState.ABSENT);
            long failed = count(panel, CandidateState.LECTURED) - passed;
            long postponed = count(panel, CandidateState.POSTPONED);
            Confirm.ask(verb, Words.of("panel.publish.ask", passed, failed, absent, postponed), verb, () -> {
                marks.publish(panel.id(), panel.seen());
                done("panel.published", again);
            });
        });
    }

    private static long count(PanelDetail panel, CandidateState state) {
        return panel.slots().stream().filter(slot -> slot.state() == state).count();
    }

    private static void done(String key, Runnable again) {
        Finished.say(Words.of(key));
        again.run();
    }
}
