package academy.guildhall.results.ui;

import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.StateBadge;
import academy.guildhall.results.ResultLinks;
import academy.guildhall.results.ResultsQueries;
import academy.guildhall.results.ResultsQueries.ListRow;
import academy.guildhall.results.ResultsQueries.ObjectionRow;
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

/** What the home page says of lists and objections to those who run them. */
@Configuration(proxyBeanMethods = false)
public class ResultsCards {
    @Bean
    HomeCard resultsCard(ResultsQueries results, Authority authority, HumanDates dates) {
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
                List<ListRow> lists = results.underway();
                List<ObjectionRow> objections = results.openObjections();
                return lists.isEmpty() && objections.isEmpty()
                        ? Optional.empty()
                        : Optional.of(card(lists, objections, authority, dates));
            }
        };
    }

    private static Card card(
            List<ListRow> lists, List<ObjectionRow> objections, Authority authority, HumanDates dates) {
        UI ui = UI.getCurrent();
        UnorderedList items = new UnorderedList();
        items.addClassName("list");
        for (ListRow list : lists) {
            var closes = list.closesAt();
            Span end = new Span(closes == null ? "" : dates.due(closes, ui.getLocale()));
            end.addClassNames("end", "quiet");
            items.add(new ListItem(
                    Page.link(list.cohortName(), ResultLinks.ofCohort(list.cohort())),
                    new StateBadge(list.state()),
                    end));
        }
        for (ObjectionRow objection : objections) {
            Component about = authority.over(objection.id(), Role.ADMINISTRATOR)
                    ? Page.link(
                            ui.getTranslation("objection.one", objection.about()),
                            ResultLinks.objection(objection.id()))
                    : new Span(ui.getTranslation("objection.one", objection.about()));
            Span end = new Span(ui.getTranslation("date.due.on", dates.day(objection.dueOn(), ui.getLocale())));
            end.addClassNames("end", "quiet");
            items.add(new ListItem(about, end));
        }
        return new Card(ui.getTranslation("results.title"), items).now();
    }
}
