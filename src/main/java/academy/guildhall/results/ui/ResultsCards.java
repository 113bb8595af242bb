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
import academy.guildhall.results.ResultListState;
import academy.guildhall.results.ResultsUnderway;
import academy.guildhall.results.ResultsUnderway.OpenObjection;
import academy.guildhall.results.ResultsUnderway.Underway;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the home page says of lists and objections to those who run them. */
@Configuration(proxyBeanMethods = false)
public class ResultsCards {
    @Bean
    HomeCard resultsCard(ResultsUnderway results, Authority authority, HumanDates dates) {
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
                List<Underway> lists = results.mine();
                return lists.isEmpty() ? Optional.empty() : Optional.of(card(lists, authority, dates));
            }
        };
    }

    private static Card card(List<Underway> lists, Authority authority, HumanDates dates) {
        UI ui = UI.getCurrent();
        UnorderedList items = new UnorderedList();
        items.addClassName("list");
        for (Underway list : lists) {
            if (list.state() == ResultListState.CLOSED) {
                continue;
            }
            var closes = list.closesAt();
            Span end = new Span(closes == null ? "" : dates.due(closes, ui.getLocale()));
            end.addClassNames("end", "quiet");
            items.add(new ListItem(
                    Page.link(list.cohortName(), ResultLinks.ofCohort(list.cohort())),
                    new StateBadge(list.state()),
                    end));
        }
        lists.stream()
                .flatMap(list -> list.objections().stream())
                .sorted(Comparator.comparing(OpenObjection::dueOn))
                .forEach(objection -> items.add(item(objection, ui, authority, dates)));
        return new Card(ui.getTranslation("results.title"), items).now();
    }

    private static ListItem item(OpenObjection objection, UI ui, Authority authority, HumanDates dates) {
        String said = ui.getTranslation("objection.one", objection.about());
        Component about = authority.over(objection.id(), Role.ADMINISTRATOR)
                ? Page.link(said, ResultLinks.objection(objection.id()))
                : new Span(said);
        Span end = new Span(ui.getTranslation("date.due.on", dates.day(objection.dueOn(), ui.getLocale())));
        end.addClassNames("end", "quiet");
        return new ListItem(about, end);
    }
}
