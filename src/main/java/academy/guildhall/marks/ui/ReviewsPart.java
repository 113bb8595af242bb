package academy.guildhall.marks.ui;

import academy.guildhall.marks.ReviewQueries;
import academy.guildhall.marks.ReviewedFigures;
import academy.guildhall.marks.Reviews;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.ui.PanelPart;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.scoring.ui.Figures;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Doubts in a panel's published figures: to be decided, and decided, old figures beside new ones. */
@org.springframework.stereotype.Component
class ReviewsPart implements PanelPart {
    private final ReviewQueries queries;
    private final Reviews reviews;

    ReviewsPart(ReviewQueries queries, Reviews reviews) {
        this.queries = queries;
        this.reviews = reviews;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Component> parts(PanelDetail panel, Runnable again) {
        if (panel.state() != PanelState.PUBLISHED) {
            return List.of();
        }
        List<ReviewQueries.Row> rows = queries.on(panel.id());
        if (rows.isEmpty()) {
            return List.of();
        }
        List<ReviewQueries.Point> points = queries.points(panel.id());
        UnorderedList list = new UnorderedList();
        list.addClassName("corrections");
        rows.forEach(row -> list.add(line(panel, row, points, again)));
        return List.of(new Section(new H2(Words.of("review.section")), list));
    }

    private ListItem line(PanelDetail panel, ReviewQueries.Row row, List<ReviewQueries.Point> points, Runnable again) {
        Span which = new Span(row.number() + " · " + row.name());
        which.addClassName("correction-which");
        ListItem line = new ListItem(new Div(which), Tongue.say(new Paragraph(), row.doubt()));
        line.addClassName("correction");
        if (row.assessor() != null) {
            line.add(new Paragraph(Words.of(
                    "review.reading",
                    row.assessor(),
                    Figures.points(row.wasTotal()),
                    Figures.points(row.nowTotal()),
                    row.proposedBy() == null ? "" : row.proposedBy())));
            points.stream()
                    .filter(point -> point.candidate().equals(row.candidate()))
                    .forEach(point -> line.add(new Paragraph(point(panel, point))));
        }
        ReviewedFigures figures = row.figures();
        if (figures != null) {
            line.add(new Paragraph(
                    Words.of(ReviewedFigures.KEY + ".text", figures.args().toArray())));
        } else if (row.reason() != null) {
            line.add(Tongue.say(new Paragraph(), row.reason()));
        }
        Div ways = new Div(new StateBadge(row.state()));
        ways.addClassName("correction-ways");
        if (row.decidedBy() != null) {
            ways.add(new Span(row.decidedBy()));
        }
        ways.add(steps(panel, row, again));
        line.add(ways);
        return line;
    }

    private static String point(PanelDetail panel, ReviewQueries.Point point) {
        String name = panel.rules().rubric().criteria().stream()
                .filter(criterion -> criterion.code().equals(point.criterion()))
                .map(criterion -> criterion.name(Words.locale()))
                .findFirst()
                .orElse(point.criterion());
        return Words.of("review.point", name, Figures.points(point.was()), Figures.points(point.now()));
    }

    private Component[] steps(PanelDetail panel, ReviewQueries.Row row, Runnable again) {
        return switch (row.state()) {
            case ASKED -> new Component[] {stand(row, again), propose(panel, row, again)};
            case PROPOSED ->
                row.mine()
                        ? new Component[] {new Span(Words.of("review.waits"))}
                        : new Component[] {confirm(row, again), giveBack(row, again)};
            case STANDS, CORRECTED -> new Component[0];
        };
    }

    private Component stand(ReviewQueries.Row row, Runnable again) {
        String verb = Words.of("review.stand");
        return Buttons.plain(
                verb,
                () -> Confirm.withReason(verb, Words.of("review.stand.ask", row.name()), verb, reason -> {
                    reviews.stand(row.candidate(), row.seen(), reason);
                    again.run();
                }));
    }

    private Component propose(PanelDetail panel, ReviewQueries.Row row, Runnable again) {
        String verb = Words.of("review.propose");
        return Buttons.plain(verb, () -> {
            ReadingFields fields = new ReadingFields(panel.rules().rubric(), queries.sheets(row.candidate()));
            Confirm.withReason(verb, Words.of("review.propose.ask"), verb, List.of(fields), reason -> {
                reviews.propose(row.candidate(), row.seen(), fields.assessor(), fields.points(), reason);
                again.run();
            });
        });
    }

    private Component confirm(ReviewQueries.Row row, Runnable again) {
        String verb = Words.of("review.confirm");
        return Buttons.plain(
                verb,
                () -> Confirm.ask(verb, Words.of("review.confirm.ask", row.name()), verb, () -> {
                    reviews.confirm(row.candidate(), row.seen());
                    again.run();
                }));
    }

    private Component giveBack(ReviewQueries.Row row, Runnable again) {
        String verb = Words.of("review.giveBack");
        return Buttons.plain(
                verb,
                () -> Confirm.withReason(verb, Words.of("review.giveBack.ask"), verb, reason -> {
                    reviews.giveBack(row.candidate(), row.seen(), reason);
                    again.run();
                }));
    }
}
