package academy.guildhall.programmes.ui;

import academy.guildhall.people.Consents;
import academy.guildhall.people.ui.PersonPart;
import academy.guildhall.people.ui.PersonRoad;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Road;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.Enrolments;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;

/** One trainee: where they stand on the road, who they are, and what each stage knows of them. */
@Route("enrolments/:enrolmentId")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class EnrolmentView extends Page implements BeforeEnterObserver {
    private final transient Enrolments enrolments;
    private final transient Consents consents;
    private final transient Authority authority;
    private final transient List<EnrolmentPart> parts;
    private final transient List<PersonPart> known;
    private final transient CurrentUser current;
    private final Div content = new Div();

    EnrolmentView(
            Enrolments enrolments,
            Consents consents,
            Authority authority,
            List<EnrolmentPart> parts,
            List<PersonPart> known,
            CurrentUser current) {
        this.known = known;
        this.current = current;
        this.enrolments = enrolments;
        this.consents = consents;
        this.authority = authority;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(EnrolmentPart::order))
                .toList();
        content.addClassName("page-body");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EnrolmentRow trainee = enrolments.row(RouteIds.of(event, "enrolmentId", EnrolmentId::of));
        trail(getTranslation("cohorts.title"), CohortLinks.all());
        trail(trainee.cohortName(), CohortLinks.trainees(trainee.cohort()));
        show(trainee);
    }

    private void show(EnrolmentRow trainee) {
        title(trainee.name());
        state(new StateBadge(trainee.state()));
        content.removeAll();
        content.add(
                new Road(trainee.state().standing()),
                facts(trainee),
                new PersonRoad(elsewhere(), current.get(), trainee.person()));
        parts.stream()
                .filter(part -> authority.over(trainee.id(), part.roles().toArray(Role[]::new)))
                .forEach(part -> part.create(trainee).ifPresent(made -> {
                    Component section = section(getTranslation(part.heading()), made);
                    content.add(section);
                }));
    }

    /** What the other rooms know: the road itself stands above already. */
    private List<PersonPart> elsewhere() {
        return known.stream()
                .filter(part -> !part.heading().equals(ProgrammesFinds.ROADS))
                .toList();
    }

    private Facts facts(EnrolmentRow trainee) {
        Facts facts = new Facts()
                .fact("person.employer", trainee.employer())
                .fact("person.trade", trainee.trade())
                .fact("person.honours", trainee.honours());
        if (trainee.consented()) {
            facts.fact("consent.publication", getTranslation("consent.given"));
        } else {
            facts.fact(
                    "consent.publication",
                    new Div(
                            new Span(getTranslation("consent.missing")),
                            Buttons.plain(getTranslation("consent.paper"), () -> paper(trainee))));
        }
        return facts;
    }

    private void paper(EnrolmentRow trainee) {
        Confirm.withReason(
                getTranslation("consent.paper"),
                getTranslation("consent.paper.effect", trainee.name()),
                getTranslation("consent.paper.enter"),
                where -> {
                    consents.enterPaper(trainee.person(), where);
                    show(enrolments.row(trainee.id()));
                });
    }
}
