package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CoachDesk;
import academy.guildhall.courseware.CoachDesk.Row;
import academy.guildhall.courseware.CourseLinks;
import academy.guildhall.courseware.CourseState;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateFilter;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.UrlState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The coach's desk: decks that wait for an answer first, by due time. */
@Route("polishing")
@RolesAllowed(Role.COACH_)
class PolishingView extends Page implements BeforeEnterObserver {
    private final transient CoachDesk desk;
    private final transient HumanDates dates;
    private final Div body = new Div();
    private @Nullable CourseState wanted;

    PolishingView(CoachDesk desk, HumanDates dates) {
        this.desk = desk;
        this.dates = dates;
        title(getTranslation("polishing.title"));
        body.addClassName("page-body");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = UrlState.of(event).choice("state", CourseState.class).orElse(null);
        show();
    }

    private void show() {
        body.removeAll();
        Map<CourseState, Integer> counts = desk.counts();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            body.add(empty(getTranslation("polishing.empty")));
            return;
        }
        StateFilter<CourseState> filter = new StateFilter<>(counts, wanted, chosen -> {
            wanted = chosen;
            show();
        });
        CourseState state = filter.chosen();
        int count = state == null ? all : counts.getOrDefault(state, 0);
        body.add(new Paragraph(getTranslation("polishing.count", all)), filter, table(state, count));
    }

    private Table<Row> table(@Nullable CourseState state, int count) {
        Table<Row> table = new Table<Row>(getTranslation("polishing.title"))
                .opens(row -> CourseLinks.deck(row.id()))
                .text("polishing.trainee", Row::trainee)
                .by("name")
                .badge("polishing.state", Row::state)
                .by("state")
                .text("polishing.due", row -> row.dueAt() == null ? "" : dates.due(row.dueAt(), getLocale()))
                .by("due")
                .text("course.topic", Row::topic)
                .roomy()
                .figures("polishing.versions", row -> Integer.toString(row.versions()))
                .figures("polishing.open", row -> Integer.toString(row.openComments()))
                .text("polishing.employer", Row::employer)
                .text("polishing.cohort", Row::cohort)
                .by("cohort")
                .roomy()
                .wraps();
        table.setItems(
                query -> desk.page(state, table.order(), query.getOffset(), query.getLimit()).stream(), query -> count);
        table.setAllRowsVisible(count <= 20);
        return table;
    }
}
