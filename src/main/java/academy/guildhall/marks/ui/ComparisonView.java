package academy.guildhall.marks.ui;

import academy.guildhall.marks.ComparisonQueries;
import academy.guildhall.marks.LinkedLectures;
import academy.guildhall.marks.PanelComparison;
import academy.guildhall.marks.PanelComparison.Averages;
import academy.guildhall.marks.PanelComparison.Compared;
import academy.guildhall.marks.PanelComparison.Link;
import academy.guildhall.marks.PanelComparison.Named;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.ui.CohortFrame;
import academy.guildhall.programmes.ui.CohortPage;
import academy.guildhall.scoring.ui.Figures;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** Which panels of a cohort can be compared, how strict each was, and by which lectures the others could be linked. */
@Route("cohorts/:cohortId/trial/comparison")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class ComparisonView extends CohortPage {
    private final transient ComparisonQueries queries;
    private final transient LinkedLectures linked;
    private final transient HumanDates dates;

    ComparisonView(CohortFrame frame, ComparisonQueries queries, LinkedLectures linked, HumanDates dates) {
        super(frame);
        this.queries = queries;
        this.linked = linked;
        this.dates = dates;
    }

    @Override
    protected void show(CohortRow cohort, Div body) {
        PanelComparison comparison = queries.of(cohort.id());
        body.add(new Section(
                new H2(getTranslation("comparison.title")),
                new Paragraph(getTranslation("comparison.help")),
                connection(comparison)));
        if (comparison.isApart()) {
            body.add(links(comparison));
        }
        comparison.compared().forEach(compared -> body.add(compared(comparison, compared)));
    }

    private Component connection(PanelComparison comparison) {
        if (comparison.groups().isEmpty()) {
            return empty(getTranslation("comparison.none"));
        }
        if (!comparison.isApart()) {
            return new Paragraph(getTranslation("comparison.together"));
        }
        UnorderedList groups = new UnorderedList();
        comparison.groups().forEach(group -> groups.add(new ListItem(names(group))));
        Paragraph apart = new Paragraph(getTranslation("comparison.apart"));
        apart.addClassName("note");
        return new Div(apart, groups);
    }

    private String names(List<Named> group) {
        return group.stream().map(Named::name).collect(Collectors.joining(getTranslation("list.comma")));
    }

    private Section links(PanelComparison comparison) {
        Section section = new Section(new H2(getTranslation("comparison.links")));
        if (comparison.links().isEmpty()) {
            section.add(new Paragraph(getTranslation("comparison.links.none")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("comparison-links");
        comparison.links().forEach(link -> list.add(line(comparison, link)));
        section.add(new Paragraph(getTranslation("comparison.links.help")), list);
        return section;
    }

    private ListItem line(PanelComparison comparison, Link link) {
        String assessor = comparison.names().getOrDefault(link.assessor(), "");
        String when = dates.moment(link.startsAt(), getLocale());
        String what = getTranslation(
                "comparison.link", assessor, link.of().name(), link.panel().name(), link.number(), when);
        Button call = Buttons.plain(
                getTranslation("comparison.call"),
                () -> Confirm.ask(
                        getTranslation("comparison.call"),
                        getTranslation("comparison.call.effect", assessor, link.number()),
                        getTranslation("comparison.call"),
                        () -> {
                            linked.call(link.candidate(), link.assessor());
                            Finished.say(getTranslation("comparison.called", assessor));
                            refresh();
                        }));
        call.setAriaLabel(getTranslation("comparison.call.which", assessor, link.number()));
        return new ListItem(new Span(what), call);
    }

    private Section compared(PanelComparison comparison, Compared compared) {
        Table<Averages> table = new Table<Averages>(getTranslation("comparison.panels"))
                .opens(one -> PanelLinks.panel(one.panel().id()))
                .text("panel.name", one -> one.panel().name())
                .figures("comparison.lectures", one -> Integer.toString(one.lectures()))
                .figures("comparison.official", one -> Figures.mark(one.official()))
                .figures("comparison.fair", one -> Figures.mark(one.fair()))
                .whole();
        table.setItems(compared.panels());
        Section section = new Section(
                new H2(getTranslation("comparison.strict")),
                new Paragraph(getTranslation("fairness.never")),
                table,
                new H3(getTranslation("comparison.assessors")),
                new SeverityBars(
                        compared.fairness().judges(),
                        assessor -> comparison.names().getOrDefault(assessor, "")));
        section.addClassName("comparison");
        return section;
    }
}
