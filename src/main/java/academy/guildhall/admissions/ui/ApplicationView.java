package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationId;
import academy.guildhall.admissions.ApplicationLinks;
import academy.guildhall.admissions.ApplicationQueries;
import academy.guildhall.admissions.ApplicationQueries.Filter;
import academy.guildhall.admissions.ApplicationQueries.Row;
import academy.guildhall.admissions.ApplicationState;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.LeadsOn;
import academy.guildhall.platform.ui.OneOf;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.platform.ui.UrlState;
import academy.guildhall.platform.ui.Waiting;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.EnrolmentId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One application, and what can be done with it. */
@Route("applications/:applicationId")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class ApplicationView extends Page implements BeforeEnterObserver, LeadsOn {
    /** As many as are offered one after another; whoever has more narrows them down. */
    private static final int MOST = 200;

    private final transient ApplicationQueries applications;
    private final transient ScreeningActions screening;
    private final transient Authority authority;
    private final transient HumanDates dates;
    private final Div content = new Div();
    private Filter filter = new Filter("", null, null);
    private Order order = Order.OWN;
    private @Nullable Waiting next;

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
        UrlState url = UrlState.of(event);
        int year = url.number("year", 0);
        filter = new Filter(
                url.text("q"), url.choice("state", ApplicationState.class).orElse(null), year == 0 ? null : year);
        order = Order.of(url.text("sort"));
        show(RouteIds.of(event, "applicationId", ApplicationId::of));
    }

    @Override
    public @Nullable Waiting next() {
        return next;
    }

    /** The ways to the others of the list from which one came; without a list, of those that stand where this one does. */
    private void among(Row row) {
        Filter alike = filter.equals(new Filter("", null, null)) ? new Filter("", row.state(), row.year()) : filter;
        List<Row> list = applications.page(alike, order, 0, MOST);
        String query = UrlState.query(
                "q",
                alike.text(),
                "state",
                alike.state() == null ? "" : alike.state().name(),
                "year",
                alike.year() == null ? "" : alike.year().toString(),
                "sort",
                order.written());
        Function<ApplicationId, String> path = one -> ApplicationLinks.application(one) + query;
        List<ApplicationId> ids = list.stream().map(Row::id).toList();
        content.add(OneOf.of(ids, row.id(), path));
        int after = ids.indexOf(row.id()) + 1;
        next = after < ids.size()
                ? Waiting.open(
                        list.get(after).name(),
                        getTranslation("application.open.next"),
                        path.apply(list.get(after).id()))
                : null;
    }

    private void show(ApplicationId id) {
        Row row = applications.find(id);
        title(row.name());
        state(new StateBadge(row.state()));
        content.removeAll();
        among(row);
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
