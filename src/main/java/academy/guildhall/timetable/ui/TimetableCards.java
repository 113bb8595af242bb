package academy.guildhall.timetable.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.timetable.SessionRow;
import academy.guildhall.timetable.TimetableLinks;
import academy.guildhall.timetable.TimetableQueries;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home page says of sessions: the next one to those who go, and today's to those who run them. */
@Configuration(proxyBeanMethods = false)
public class TimetableCards {
    @Bean
    HomeCard nextSessionCard(TimetableQueries timetable, HumanDates dates) {
        return new HomeCard() {
            @Override
            public Set<Role> roles() {
                return Set.of(Role.TRAINEE, Role.COACH);
            }

            @Override
            public int order() {
                return 30;
            }

            @Override
            public Optional<Component> create(SignedIn user) {
                return timetable.next().map(session -> next(session, dates));
            }
        };
    }

    private static Component next(SessionRow session, HumanDates dates) {
        UI ui = UI.getCurrent();
        Span title = new Span(session.title());
        title.addClassName("session-title");
        return new Card(
                ui.getTranslation("timetable.next"),
                title,
                new Paragraph(dates.moment(session.startsAt(), ui.getLocale()) + " · " + session.room()),
                Page.link(ui.getTranslation("timetable.mine"), TimetableLinks.mine()));
    }

    @Bean
    HomeCard todayCard(TimetableQueries timetable, AcademyTime time, HumanDates dates) {
        return new HomeCard() {
            @Override
            public Set<Role> roles() {
                return Set.of(Role.ADMINISTRATOR, Role.COORDINATOR);
            }

            @Override
            public int order() {
                return 40;
            }

            @Override
            public Optional<Component> create(SignedIn user) {
                List<SessionRow> today = timetable.today();
                UI ui = UI.getCurrent();
                return today.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Card(
                                ui.getTranslation("timetable.today"),
                                new SessionList(today, time, dates, ui.getLocale(), session -> null)));
            }
        };
    }
}
