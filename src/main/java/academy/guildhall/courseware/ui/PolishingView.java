package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CoachDesk;
import academy.guildhall.courseware.CoachDesk.Row;
import academy.guildhall.courseware.CourseLinks;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The coach's desk: decks that wait for an answer first, by due time. */
@Route("polishing")
@RolesAllowed(Role.COACH_)
class PolishingView extends Page {
    PolishingView(CoachDesk desk, HumanDates dates) {
        title(getTranslation("polishing.title"));
        int count = desk.count();
        if (count == 0) {
            add(empty(getTranslation("polishing.empty")));
            return;
        }
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
                query -> desk.page(table.order(), query.getOffset(), query.getLimit()).stream(), query -> desk.count());
        table.setAllRowsVisible(count <= 20);
        add(new Paragraph(getTranslation("polishing.count", count)), table);
    }
}
