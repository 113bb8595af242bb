package academy.guildhall.courseware.ui;

import academy.guildhall.courseware.CourseState;
import academy.guildhall.courseware.MyCourse;
import academy.guildhall.courseware.MyCourse.Glance;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a trainee does next in their course. */
@org.springframework.stereotype.Component
class CourseHomeCard implements HomeCard {
    private final MyCourse mine;
    private final HumanDates dates;

    CourseHomeCard(MyCourse mine, HumanDates dates) {
        this.mine = mine;
        this.dates = dates;
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
        return mine.glance().map(this::card);
    }

    private Component card(Glance glance) {
        UI ui = UI.getCurrent();
        CourseState state = glance.state();
        String due = due(glance.dueAt(), ui.getLocale());
        String next = switch (state) {
            case OPEN -> ui.getTranslation("course.next.OPEN");
            case IN_REVIEW -> ui.getTranslation("course.home.IN_REVIEW", glance.versions(), due);
            case REVISING ->
                ui.getTranslation("course.next.REVISING", glance.versions() + 1, due, glance.openComments());
            case SIGNED_OFF -> ui.getTranslation("course.next.SIGNED_OFF");
        };
        Card card = new Card(
                ui.getTranslation("course.title"),
                new StateBadge(state),
                new Paragraph(next),
                Page.link(ui.getTranslation("course.home.open"), "course"));
        return state == CourseState.OPEN || state == CourseState.REVISING ? card.now() : card;
    }

    private String due(@Nullable Instant at, Locale locale) {
        return at == null ? "" : dates.due(at, locale);
    }
}
