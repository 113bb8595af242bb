package academy.guildhall.marks.ui;

import academy.guildhall.marks.Mark;
import academy.guildhall.marks.MarkQueries;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelLinks;
import academy.guildhall.panels.PanelQueries;
import academy.guildhall.panels.ui.PanelPaths;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.CriterionGroup;
import academy.guildhall.programmes.ui.RuleHelp;
import academy.guildhall.scoring.ui.Figures;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How one mark came about: every total, what was dropped, the mean, what the time cost, and each criterion. */
@Route("panels/:panelId/marks/:number")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class MarkView extends Page implements BeforeEnterObserver {
    private final transient PanelQueries panels;
    private final transient MarkQueries queries;
    private final transient RuleHelp help;

    MarkView(PanelQueries panels, MarkQueries queries, RuleHelp help) {
        this.panels = panels;
        this.help = help;
        this.queries = queries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PanelId id = PanelPaths.panel(event);
        int number = PanelPaths.number(event);
        PanelDetail panel = panels.detail(id);
        PanelDetail.Slot slot = panel.slots().stream()
                .filter(candidate -> candidate.number() != null && candidate.number() == number)
                .filter(candidate -> panel.state().hasMarks())
                .findFirst()
                .orElseThrow(() -> new NotFound("number", number));
        trail(panel.name(), PanelLinks.panel(id));
        title(number + " · " + slot.name());
        queries.of(panel)
                .mark(slot.id())
                .ifPresentOrElse(
                        mark -> show(panel, slot, mark),
                        () -> add(new Paragraph(getTranslation(
                                slot.state() == CandidateState.POSTPONED
                                        ? "panel.postponedResult"
                                        : "panel.absentResult"))));
    }

    private void show(PanelDetail panel, PanelDetail.Slot slot, Mark mark) {
        Function<BigDecimal, String> points =
                Figures.column(mark.totals().stream().map(Mark.Total::total));
        Function<BigDecimal, String> most =
                Figures.column(panel.rules().rubric().criteria().stream().map(Criterion::points));
        Table<Mark.Total> totals = new Table<Mark.Total>(getTranslation("panel.marks.total"))
                .text(
                        "panel.members",
                        total -> total.chief()
                                ? getTranslation("panel.chief.named", panel.member(total.assessor()))
                                : panel.member(total.assessor()))
                .figures("panel.marks.total", total -> points.apply(total.total()))
                .text("panel.marks.result", this::remark)
                .whole();
        totals.setItems(mark.totals());
        section(getTranslation("panel.marks.how"), totals, sum(panel, slot, mark));
        corrected(queries.corrected(slot.id()));
        Table<Criterion> criteria = new Table<Criterion>(getTranslation("myTrial.criteria"))
                .text("myTrial.criterion", criterion -> criterion.name(getLocale()))
                .figures("myTrial.most", criterion -> most.apply(criterion.points()))
                .figures(
                        "myTrial.mean",
                        criterion -> Figures.mark(mark.criteria().get(criterion.code())))
                .whole();
        criteria.setItems(panel.rules().rubric().criteria());
        section(getTranslation("myTrial.criteria"), criteria);
    }

    private void corrected(List<MarkQueries.Corrected> sheets) {
        if (sheets.isEmpty()) {
            return;
        }
        Function<BigDecimal, String> points =
                Figures.column(sheets.stream().flatMap(sheet -> Stream.of(sheet.was(), sheet.now())));
        Table<MarkQueries.Corrected> table = new Table<MarkQueries.Corrected>(getTranslation("panel.marks.corrections"))
                .text("panel.members", MarkQueries.Corrected::assessor)
                .figures("panel.marks.correction.was", sheet -> points.apply(sheet.was()))
                .figures("panel.marks.correction.now", sheet -> points.apply(sheet.now()))
                .text("panel.marks.correction.why", MarkQueries.Corrected::reason)
                .text(
                        "panel.marks.correction.by",
                        sheet -> getTranslation("panel.marks.correction.two", sheet.askedBy(), sheet.countersignedBy()))
                .wraps()
                .whole();
        table.setItems(sheets);
        section(getTranslation("panel.marks.corrections"), table);
    }

    private String remark(Mark.Total total) {
        if (total.failsOutright()) {
            return getTranslation("panel.marks.outright");
        }
        return total.dropped() ? getTranslation("panel.marks.dropped") : "";
    }

    private Facts sum(PanelDetail panel, PanelDetail.Slot slot, Mark mark) {
        CohortId cohort = panel.cohort();
        Facts facts = new Facts()
                .fact("panel.marks.mean", Figures.mark(mark.mean()), help.of(cohort, "panel"))
                .fact("panel.marks.time", Figures.time(slot.seconds()))
                .fact("panel.marks.penalty", Figures.mark(mark.penalty()), help.of(cohort, "lecture"))
                .fact("panel.marks.final", Figures.mark(mark.finalMark()), help.of(cohort, "pass"));
        for (CriterionGroup group : panel.rules().rubric().minima()) {
            facts.named(
                    group.name(getLocale()),
                    getTranslation(
                            "panel.marks.and",
                            Figures.mark(mark.groups().get(group.code())),
                            getTranslation("panel.marks.minimum", Figures.points(group.least()))));
        }
        return facts.fact("panel.marks.untrimmed", Figures.mark(mark.untrimmedMean()))
                .fact(
                        "panel.marks.spread",
                        mark.wide()
                                ? getTranslation("panel.marks.wide", Figures.points(mark.spread()))
                                : Figures.points(mark.spread()),
                        help.of(cohort, "panel"))
                .fact("panel.marks.result", getTranslation(mark.passed() ? "panel.passed" : "panel.failed"));
    }
}
