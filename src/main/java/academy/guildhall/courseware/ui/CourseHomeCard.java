package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CourseLinks;
import academy.guildhall.courseware.CourseState;
import academy.guildhall.courseware.MyCourse;
import academy.guildhall.courseware.MyCourse.Glance;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;

/** How far a trainee’s course is, and whose turn it is. */
@org.springframework.stereotype.Component
class CourseHomeCard implements HomeCard {
    private final MyCourse mine;
    private final HumanDates dates;
    private final AcademyTime time;

    CourseHomeCard(MyCourse mine, HumanDates dates, AcademyTime time) {
        this.mine = mine;
        this.dates = dates;
        this.time = time;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.TRAINEE);
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create(SignedIn user) {
        return CourseWaits.mine(mine).map(this::card);
    }

    private Component card(Glance glance) {
        UI ui = UI.getCurrent();
        CourseState state = glance.state();
        Deadline deadline = Deadline.of(glance.dueAt(), time, dates, ui.getLocale());
        String next = switch (state) {
            case OPEN -> ui.getTranslation("course.next.OPEN");
            case IN_REVIEW ->
                ui.getTranslation("course.home." + deadline.word() + ".IN_REVIEW", glance.versions(), deadline.when());
            case REVISING ->
                ui.getTranslation(
                        "course." + deadline.word() + ".REVISING",
                        glance.versions() + 1,
                        deadline.when(),
                        glance.openComments());
            case SIGNED_OFF -> ui.getTranslation("course.next.SIGNED_OFF");
        };
        return new Card(
                ui.getTranslation("course.title"),
                new StateBadge(state),
                new Paragraph(next),
                Page.link(ui.getTranslation("course.home.open"), CourseLinks.mine()));
    }
}
