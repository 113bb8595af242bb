package academy.guildhall.scoring.ui;

import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.scoring.CorrectionQueries;
import academy.guildhall.scoring.ScoringLinks;
import academy.guildhall.scoring.ScoringQueries;
import academy.guildhall.scoring.ScoringQueries.Line;
import academy.guildhall.scoring.ScoringQueries.MyPanel;
import academy.guildhall.scoring.SheetCorrections;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** My panels, number by number: which sheet is sent, which is owed. Nobody here has a name. */
@Route("scoring")
@RolesAllowed(Role.ASSESSOR_)
class ScoringView extends Page {
    private final transient ScoringQueries queries;
    private final transient SheetCorrections corrections;
    private final transient CorrectionQueries asked;
    private final transient HumanDates dates;
    private final Div body = new Div();

    ScoringView(ScoringQueries queries, SheetCorrections corrections, CorrectionQueries asked, HumanDates dates) {
        this.queries = queries;
        this.corrections = corrections;
        this.asked = asked;
        this.dates = dates;
        title(getTranslation("scoring.title"));
        body.addClassName("page-body");
        add(body);
        show();
    }

    private void show() {
        body.removeAll();
        List<MyPanel> panels = queries.panels();
        if (panels.isEmpty()) {
            body.add(empty(getTranslation("scoring.none")));
            return;
        }
        boolean chief = panels.stream().anyMatch(MyPanel::chief);
        Map<PanelId, List<ScoringQueries.Sent>> sent = chief ? queries.sentToChief() : Map.of();
        Map<PanelId, List<CorrectionQueries.Asked>> open = asked.open();
        panels.forEach(panel -> body.add(
                panel(panel, sent.getOrDefault(panel.id(), List.of()), open.getOrDefault(panel.id(), List.of()))));
    }

    private Section panel(MyPanel panel, List<ScoringQueries.Sent> sent, List<CorrectionQueries.Asked> open) {
        Section section = new Section(
                Tongue.say(new H2(), panel.name()),
                new Paragraph(String.join(
                        " · ",
                        dates.moment(panel.begins(), getLocale()),
                        panel.room(),
                        getTranslation("scoring.owed", panel.owed()))));
        if (!open.isEmpty()) {
            section.add(new H3(getTranslation("correction.title")), asked(open));
        }
        OrderedList numbers = new OrderedList();
        numbers.addClassName("trial-numbers");
        panel.lines().forEach(line -> numbers.add(new ListItem(number(panel, line))));
        section.add(numbers);
        if (!sent.isEmpty() && panel.state() == PanelState.SCORING) {
            section.add(new H3(getTranslation("scoring.chief")), new Paragraph(getTranslation("scoring.chief.help")));
            sent.forEach(sheet -> section.add(returnable(panel, sheet)));
        }
        return section;
    }

    private Anchor number(MyPanel panel, Line line) {
        Anchor open = link("", ScoringLinks.sheet(panel.id(), line.number()));
        Span drawn = new Span(getTranslation("scoring.number", line.number()));
        drawn.addClassName("trial-number");
        Span what = new Span(String.join(
                " · ",
                Stream.of(line.course(), line.trade())
                        .filter(text -> text != null && !text.isBlank())
                        .toList()));
        what.addClassName("trial-more");
        open.add(drawn, new Span(dates.clock(line.startsAt())), what, standing(line));
        return open;
    }

    private Span standing(Line line) {
        if (line.recused()) {
            return new Span(getTranslation("scoring.recused"));
        }
        if (!line.state().isHeard()) {
            return new StateBadge(line.state());
        }
        return line.sheet() == null ? new Span(getTranslation("scoring.open")) : new StateBadge(line.sheet());
    }

    private UnorderedList asked(List<CorrectionQueries.Asked> open) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("corrections");
        open.forEach(one -> lines.add(line(one)));
        return lines;
    }

    private CorrectionLine line(CorrectionQueries.Asked one) {
        CorrectionLine line = new CorrectionLine(
                one.number(),
                one.assessorName(),
                getTranslation("correction.askedBy", one.askedByName(), dates.moment(one.askedAt(), getLocale())),
                one.reason());
        return one.mine()
                ? line.mine(
                        () -> then(() -> corrections.takeBack(one.panel(), one.number(), one.assessor(), one.seen())))
                : line.decide(
                        () -> then(
                                () -> corrections.countersign(one.panel(), one.number(), one.assessor(), one.seen())),
                        reason -> then(() ->
                                corrections.refuse(one.panel(), one.number(), one.assessor(), one.seen(), reason)));
    }

    private void then(Runnable work) {
        work.run();
        show();
    }

    private Div returnable(MyPanel panel, ScoringQueries.Sent sheet) {
        Div line = new Div(
                new Span(getTranslation("scoring.number", sheet.number()) + " · " + sheet.name()),
                Buttons.plain(
                        getTranslation("panel.sheet.return"),
                        () -> Confirm.withReason(
                                getTranslation("panel.sheet.return"),
                                getTranslation(
                                        "panel.sheet.return.ask", sheet.name(), Integer.toString(sheet.number())),
                                getTranslation("panel.sheet.return"),
                                reason -> then(() -> corrections.ask(
                                        panel.id(), sheet.number(), sheet.assessor(), sheet.seen(), reason)))));
        line.addClassName("trial-sent");
        return line;
    }
}
