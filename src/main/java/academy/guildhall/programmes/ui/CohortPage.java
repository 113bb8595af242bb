package academy.guildhall.programmes.ui;

import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import academy.guildhall.platform.ui.UrlState;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortLinks;
import academy.guildhall.programmes.CohortRow;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;

/**
 * A page of one cohort, under {@code cohorts/:cohortId/<segment>}: name, tabs, and below them what the page itself shows. A
 * subclass fills {@link #body} in {@link #show}, and calls {@link #refresh} when something has changed.
 */
public abstract class CohortPage extends Page implements BeforeEnterObserver {
    private final transient CohortFrame frame;
    private final Nav tabs = new Nav();
    private final Div body = new Div();
    private CohortId cohort = new CohortId(new java.util.UUID(0, 0));

    protected CohortPage(CohortFrame frame) {
        this.frame = frame;
        tabs.addClassName("tabs");
        body.addClassName("page-body");
        add(tabs, body);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        cohort = RouteIds.of(event, "cohortId", CohortId::of);
        CohortRow row = frame.cohort(cohort);
        title(row.name());
        trail(getTranslation("cohorts.title"), CohortLinks.all());
        String open = event.getLocation().getPath();
        tabs.removeAll();
        for (CohortSection section : frame.mine(cohort)) {
            String path = CohortLinks.page(cohort, section.segment());
            Anchor tab = link(getTranslation(section.labelKey()), path);
            if (open.equals(path) || open.startsWith(path + "/")) {
                tab.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(tab);
        }
        tabs.getElement()
                .executeJs(
                        "this.querySelector('[aria-current]')?.scrollIntoView({inline: 'center', block: 'nearest'})");
        body.removeAll();
        entered(UrlState.of(event));
        show(row, body);
    }

    /** What the address says besides, before the page is shown. */
    protected void entered(UrlState url) {}

    /** Draws the page anew from what the database says now. */
    protected final void refresh() {
        body.removeAll();
        show(frame.cohort(cohort), body);
    }

    protected final CohortId cohort() {
        return cohort;
    }

    protected abstract void show(CohortRow cohort, Div body);
}
