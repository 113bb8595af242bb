package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationId;
import academy.guildhall.admissions.ApplicationLinks;
import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.admissions.ApplicationQueries.Row;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.EnrolmentId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** One application, and what can be done with it. */
@Route("applications/:applicationId")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class ApplicationView extends Page implements BeforeEnterObserver {
    private final transient ApplicationQueries applications;
    private final transient ScreeningActions screening;
    private final transient Authority authority;
    private final transient HumanDates dates;
    private final Div content = new Div();

    ApplicationView(
            ApplicationQueries applications, ScreeningActions screening, Authority authority, HumanDates dates) {
        this.applications = applications;
        this.screening = screening;
        this.authority = authority;
        this.dates = dates;
        trail(getTranslation("applications.title"), ApplicationLinks.all());
        content.addClassName("page-body");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(RouteIds.of(event, "applicationId", ApplicationId::of));
    }

    private void show(ApplicationId id) {
        Row row = applications.find(id);
        title(row.name());
        state(new StateBadge(row.state()));
        content.removeAll();
        content.add(new ApplicationFacts(row, dates, getLocale()));
        EnrolmentId enrolment = row.enrolment();
        if (enrolment != null) {
            content.add(new Div(link(getTranslation("application.enrolment"), CohortLinks.enrolment(enrolment))));
        }
        if (authority.over(id, Role.ADMINISTRATOR)) {
            Div bar = new Div();
            bar.addClassName("form-actions");
            content.add(bar);
            screening.offer(bar, row, () -> show(id));
        }
    }
}
