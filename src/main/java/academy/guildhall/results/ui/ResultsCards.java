package academy.guildhall.results.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.results.ResultLinks;
import academy.guildhall.results.ResultListState;
import academy.guildhall.results.ResultsUnderway;
import academy.guildhall.results.ResultsUnderway.Underway;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The notices that run, and until when, for those who run cohorts. */
@Configuration(proxyBeanMethods = false)
public class ResultsCards {
    @Bean
    HomeCard resultsCard(ResultsUnderway results, HumanDates dates) {
        return new HomeCard() {
            @Override
            public Set<Role> roles() {
                return Set.of(Role.ADMINISTRATOR, Role.COORDINATOR);
            }

            @Override
            public int order() {
                return 15;
            }

            @Override
            public Optional<Component> create(SignedIn user) {
                List<Underway> running = ResultsWaits.mine(results).stream()
                        .filter(list -> list.state() == ResultListState.ON_NOTICE)
                        .toList();
                return running.isEmpty() ? Optional.empty() : Optional.of(card(running, dates));
            }
        };
    }

    private static Card card(List<Underway> running, HumanDates dates) {
        UI ui = UI.getCurrent();
        UnorderedList items = new UnorderedList();
        items.addClassName("list");
        for (Underway list : running) {
            var closes = list.closesAt();
            Span end = new Span(closes == null ? "" : dates.due(closes, ui.getLocale()));
            end.addClassNames("end", "quiet");
            items.add(new ListItem(
                    Page.link(list.cohortName(), ResultLinks.ofCohort(list.cohort())),
                    new StateBadge(list.state()),
                    end));
        }
        return new Card(ui.getTranslation("results.title"), items);
    }
}
