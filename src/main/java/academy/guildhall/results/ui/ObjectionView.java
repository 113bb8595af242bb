package academy.guildhall.results.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Finished;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.programmes.ui.RuleHelp;
import academy.guildhall.results.ObjectionId;
import academy.guildhall.results.ObjectionState;
import academy.guildhall.results.Objections;
import academy.guildhall.results.ResultLinks;
import academy.guildhall.results.ResultsQueries;
import academy.guildhall.results.ResultsQueries.ObjectionDetail;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One objection: who, about whom, what; and its answer. */
@Route("objections/:objectionId")
@RolesAllowed(Role.ADMINISTRATOR_)
class ObjectionView extends Page implements BeforeEnterObserver {
    private final transient Objections objections;
    private final transient ResultsQueries results;
    private final transient HumanDates dates;
    private final transient RuleHelp help;
    private final Div content = new Div();

    ObjectionView(Objections objections, ResultsQueries results, HumanDates dates, RuleHelp help) {
        this.objections = objections;
        this.results = results;
        this.dates = dates;
        this.help = help;
        content.addClassName("page-body");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ObjectionDetail objection = results.objection(Paths.objection(event));
        trail(
                getTranslation("results.title"),
                ResultLinks.ofCohort(objection.row().cohort()));
        show(objection.row().id());
    }

    private void show(ObjectionId id) {
        ObjectionDetail objection = results.objection(id);
        title(getTranslation("objection.one", objection.row().about()));
        state(new StateBadge(objection.row().state()));
        content.removeAll();
        content.add(
                new Facts()
                        .fact("objection.receipt", objection.row().id().receipt())
                        .fact(
                                "objection.received",
                                dates.onRecord(objection.row().receivedAt(), getLocale()))
                        .fact(
                                "objection.due",
                                dates.date(objection.row().dueOn(), getLocale()),
                                help.of(objection.row().cohort(), "objection"))
                        .fact("objection.objector", objection.name())
                        .fact(
                                "objection.forOrganisation",
                                objection.row().fromOrganisation() ? getTranslation("objection.sealed") : null)
                        .fact("objection.address", objection.address())
                        .fact("objection.phone", objection.phone())
                        .fact("objection.content", objection.content())
                        .fact("objection.findings", objection.findings()),
                new Paragraph(getTranslation("objection.confidential")));
        actions();
        // Neither answer is the main one: that would suggest it.
        if (objection.row().state() == ObjectionState.OPEN) {
            String about = objection.row().about();
            actions(
                    Buttons.plain(
                            getTranslation("objection.dismiss"),
                            () -> Confirm.withReason(
                                    getTranslation("objection.dismiss"),
                                    getTranslation("objection.dismiss.effect", about),
                                    getTranslation("objection.dismiss"),
                                    found -> {
                                        objections.dismiss(id, objection.seen(), found);
                                        Finished.say(getTranslation("objection.dismissed.done", about));
                                        show(id);
                                    })),
                    Buttons.plain(
                            getTranslation("objection.uphold"),
                            () -> Confirm.withReason(
                                    getTranslation("objection.uphold"),
                                    getTranslation("objection.uphold.effect", about),
                                    getTranslation("objection.uphold"),
                                    found -> {
                                        objections.uphold(id, objection.seen(), found);
                                        Finished.say(getTranslation("objection.upheld.done", about));
                                        show(id);
                                    })));
        }
    }
}
