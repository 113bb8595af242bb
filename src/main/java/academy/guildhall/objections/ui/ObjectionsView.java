package academy.guildhall.objections.ui;

import academy.guildhall.objections.NoticeOutcomes;
import academy.guildhall.objections.ObjectionLinks;
import academy.guildhall.objections.ObjectionQueries;
import academy.guildhall.objections.ObjectionQueries.Row;
import academy.guildhall.objections.ObjectionQueries.Running;
import academy.guildhall.objections.ObjectionState;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Download;
import academy.guildhall.platform.ui.StateFilter;
import academy.guildhall.platform.ui.UrlState;
import academy.guildhall.programmes.CohortRow;
import academy.guildhall.programmes.ui.CohortFrame;
import academy.guildhall.programmes.ui.CohortPage;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objections to those of a cohort, and how its notices went. */
@Route("cohorts/:cohortId/objections")
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
class ObjectionsView extends CohortPage {
    private final transient ObjectionQueries objections;
    private final transient NoticeOutcomes outcomes;
    private final transient Authority authority;
    private final transient HumanDates dates;
    private final transient AcademyTime time;
    private @Nullable ObjectionState wanted;

    ObjectionsView(
            CohortFrame frame,
            ObjectionQueries objections,
            NoticeOutcomes outcomes,
            Authority authority,
            HumanDates dates,
            AcademyTime time) {
        super(frame);
        this.objections = objections;
        this.outcomes = outcomes;
        this.authority = authority;
        this.dates = dates;
        this.time = time;
    }

    @Override
    protected void entered(UrlState url) {
        wanted = url.choice("objection", ObjectionState.class).orElse(null);
    }

    @Override
    protected void show(CohortRow cohort, Div body) {
        actions();
        boolean leads = authority.over(cohort.id(), Role.ADMINISTRATOR);
        if (leads) {
            List<Running> running = objections.running(cohort.id(), time.now());
            actions(running.stream()
                    .map(notice -> Buttons.plain(
                            running.size() == 1
                                    ? getTranslation("objection.enter")
                                    : getTranslation("objection.enter.to", notice.title()),
                            () -> UI.getCurrent().navigate(ObjectionLinks.enter(notice.notice()))))
                    .toArray(Component[]::new));
        }
        List<Row> all = objections.of(cohort.id());
        if (all.isEmpty()) {
            body.add(empty(getTranslation("objection.none")));
        } else {
            StateFilter<ObjectionState> filter = StateFilter.of(
                            ObjectionState.class, all, Row::state, wanted, chosen -> {
                                wanted = chosen;
                                refresh();
                            })
                    .addressedAs("objection");
            ObjectionsTable table = new ObjectionsTable(leads, dates);
            table.setItems(filter.left(all, Row::state));
            body.add(filter, table);
            all.stream()
                    .filter(one -> !leads && one.appointed())
                    .forEach(one ->
                            body.add(link(getTranslation("objection.one", one.about()), ObjectionLinks.of(one.id()))));
        }
        List<NoticeOutcomes.Over> over = outcomes.over(cohort.id());
        if (!over.isEmpty()) {
            UnorderedList papers = new UnorderedList();
            papers.addClassName("judges");
            over.forEach(
                    one -> papers.add(new ListItem(new Download(ObjectionLinks.outcome(one.notice()), one.title()))));
            body.add(new H2(getTranslation("objection.outcomes")), papers);
        }
    }
}
