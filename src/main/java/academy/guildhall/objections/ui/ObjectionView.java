package academy.guildhall.objections.ui;

import academy.guildhall.objections.Investigation;
import academy.guildhall.objections.ObjectionFile.Investigator;
import academy.guildhall.objections.ObjectionFile.Point;
import academy.guildhall.objections.ObjectionFile.Reply;
import academy.guildhall.objections.ObjectionId;
import academy.guildhall.objections.ObjectionLinks;
import academy.guildhall.objections.ObjectionQueries;
import academy.guildhall.objections.ObjectionQueries.Course;
import academy.guildhall.objections.ObjectionQueries.Detail;
import academy.guildhall.objections.ObjectionState;
import academy.guildhall.objections.Objections;
import academy.guildhall.objections.Objectors;
import academy.guildhall.objections.Remedy;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.programmes.ui.RuleHelp;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One objection: about whom and what, who looks into it, what was found, decided, and put right. */
@Route("objections/:objectionId")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class ObjectionView extends Page implements BeforeEnterObserver {
    private final transient ObjectionQueries queries;
    private final transient Investigation investigation;
    private final transient ObjectionSteps steps;
    private final transient Authority authority;
    private final transient HumanDates dates;
    private final transient RuleHelp help;
    private final Div content = new Div();

    ObjectionView(
            ObjectionQueries queries,
            Objections objections,
            Objectors objectors,
            Investigation investigation,
            Authority authority,
            HumanDates dates,
            RuleHelp help) {
        this.queries = queries;
        this.investigation = investigation;
        this.steps = new ObjectionSteps(objections, objectors);
        this.authority = authority;
        this.dates = dates;
        this.help = help;
        content.addClassName("page-body");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(RouteIds.of(event, "objectionId", ObjectionId::of));
    }

    private void show(ObjectionId id) {
        Detail detail = queries.detail(id);
        trail(
                getTranslation("objection.title"),
                ObjectionLinks.ofCohort(detail.row().cohort()));
        title(getTranslation("objection.one", detail.row().about()));
        state(new StateBadge(detail.row().state()));
        boolean leads = authority.over(id, Role.ADMINISTRATOR);
        Runnable again = () -> show(id);
        content.removeAll();
        content.add(
                new Paragraph(getTranslation("objection.now." + detail.row().state())),
                facts(detail),
                new PointsPart(detail, investigation, dates, again));
        List<Reply> replies = detail.replies();
        if (!replies.isEmpty()) {
            Facts told = new Facts();
            replies.forEach(reply -> told.named(dates.onRecord(reply.at(), getLocale()), reply.content()));
            content.add(told);
        }
        content.add(new Paragraph(getTranslation("objection.sealed.note")));
        actions(steps.of(detail, leads, again).toArray(Component[]::new));
    }

    private Facts facts(Detail detail) {
        ObjectionQueries.Row row = detail.row();
        Course course = detail.course();
        Remedy remedy = course.remedy();
        Facts facts = new Facts();
        if (row.state().holds()) {
            facts.fact("objection.due", dates.date(row.dueOn(), getLocale()), help.of(row.cohort(), "objection"));
        }
        return facts.fact("objection.receipt", row.id().receipt())
                .fact("objection.channel", getTranslation(row.channel().key()))
                .fact("objection.forOrganisation", row.fromOrganisation() ? getTranslation("objection.sealed") : null)
                .fact("objection.received", dates.onRecord(row.receivedAt(), getLocale()))
                .fact("objection.extended", course.extended())
                .fact("objection.reachedBy", by(course.reachedBy(), course.reachedAt(), course.reachedHow()))
                .fact(
                        "objection.investigators",
                        detail.investigators().stream().map(Investigator::name).collect(Collectors.joining("、")))
                .fact(
                        row.state() == ObjectionState.REFUSED ? "objection.refusal" : "objection.decision",
                        by(course.decidedBy(), course.decidedAt(), course.decision()))
                .fact("objection.remedy", remedy == null ? null : getTranslation(remedy.key()))
                .fact("objection.putRight", by(null, course.putRightAt(), course.putRight()));
    }

    /** What was done, when, and by whom as far as that is said. */
    private @Nullable String by(@Nullable String who, @Nullable Instant at, @Nullable String what) {
        if (at == null || what == null) {
            return null;
        }
        String when = dates.onRecord(at, getLocale());
        return who == null
                ? getTranslation("objection.done.at", what, when)
                : getTranslation("objection.done.by", what, who, when);
    }

    /** Whether anything of a point is still to be found. */
    static boolean isWaiting(Detail detail) {
        return !detail.points().stream().allMatch(Point::isFound);
    }
}
