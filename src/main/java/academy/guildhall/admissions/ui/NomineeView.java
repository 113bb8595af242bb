package academy.guildhall.admissions.ui;

import academy.guildhall.admissions.ApplicationId;
import academy.guildhall.admissions.ApplicationLinks;
import academy.guildhall.admissions.Nominees;
import academy.guildhall.admissions.Nominees.Row;
import academy.guildhall.platform.Station;
import academy.guildhall.platform.i18n.Languages;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Road;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.StateBadge;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One of an officer's nominees: how far they have come, and what is still wanted of them. */
@Route("nominees/:applicationId")
@RolesAllowed(Role.OFFICER_)
class NomineeView extends Page implements BeforeEnterObserver {
    private final transient Nominees nominees;
    private final transient HumanDates dates;
    private final Div body = new Div();

    NomineeView(Nominees nominees, HumanDates dates) {
        this.nominees = nominees;
        this.dates = dates;
        trail(getTranslation("nominees.title"), ApplicationLinks.nominees());
        body.addClassName("page-body");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Row row = nominees.find(RouteIds.of(event, "applicationId", ApplicationId::of));
        title(row.name());
        state(new StateBadge(row.state()));
        var stands = row.stands();
        boolean chinese = Languages.isChinese(getLocale());
        body.removeAll();
        body.add(
                new Road(stands == null ? new Station.Standing(Station.NOMINATED, false) : stands.standing()),
                new Facts()
                        .fact("application.reason", row.reason())
                        .fact("application.correctBy", date(row.correctBy()))
                        .fact("settings.academy", chinese ? row.academyZh() : row.academyEn())
                        .fact("application.cohort", row.cohort())
                        .fact("person.employer", row.employer())
                        .fact("person.trade", row.trade())
                        .fact("application.nominator", row.nominator())
                        .fact("application.date", date(row.appliedOn())));
    }

    private @Nullable String date(@Nullable LocalDate day) {
        return day == null ? null : dates.date(day, getLocale());
    }
}
