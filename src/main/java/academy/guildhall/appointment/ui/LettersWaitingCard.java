package academy.guildhall.appointment.ui;

import academy.guildhall.appointment.AppointmentLinks;
import academy.guildhall.appointment.AppointmentQueries;
import academy.guildhall.appointment.AppointmentQueries.Waiting;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For administrators: the cohorts in which people wait for their letter. */
@org.springframework.stereotype.Component
class LettersWaitingCard implements HomeCard {
    private final AppointmentQueries appointments;

    LettersWaitingCard(AppointmentQueries appointments) {
        this.appointments = appointments;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ADMINISTRATOR);
    }

    @Override
    public int order() {
        return 17;
    }

    @Override
    public Optional<Component> create(SignedIn user) {
        List<Waiting> waiting = appointments.waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("list");
        for (Waiting cohort : waiting) {
            Span end = new Span(Words.of("appointment.waiting", cohort.letters()));
            end.addClassNames("end", "quiet");
            items.add(new ListItem(Page.link(cohort.name(), AppointmentLinks.ofCohort(cohort.cohort())), end));
        }
        return Optional.of(new Card(Words.of("appointment.waiting.title"), items).now());
    }
}
