package academy.guildhall.audit.ui;

import academy.guildhall.audit.AuditLinks;
import academy.guildhall.audit.AuditQueries;
import academy.guildhall.audit.AuditQueries.Entry;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Card;
import academy.guildhall.platform.ui.Glyph;
import academy.guildhall.platform.ui.HomeCard;
import academy.guildhall.platform.ui.NavItem;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.ui.EnrolmentPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the log is seen: in the navigation, on the auditor's home page, and as the history of one trainee. */
@Configuration(proxyBeanMethods = false)
public class AuditNavigation {
    private static final int LATEST = 8;

    @Bean
    NavItem auditItem() {
        return NavItem.of("audit.title", "audit", Glyph.SHEET, 10, Role.AUDITOR);
    }

    @Bean
    HomeCard latestActsCard(AuditQueries audit, EntryWords words, HumanDates dates) {
        return new HomeCard() {
            @Override
            public Set<Role> roles() {
                return Set.of(Role.AUDITOR);
            }

            @Override
            public int order() {
                return 10;
            }

            @Override
            public Optional<Component> create(SignedIn user) {
                UI ui = UI.getCurrent();
                Card card = new Card(
                        ui.getTranslation("audit.latest"),
                        list(audit.page(AuditQueries.Asked.ANY, Order.OWN, 0, LATEST), words, dates, ui.getLocale()),
                        Page.link(ui.getTranslation("audit.all"), AuditLinks.all()));
                card.addClassName("wide");
                return Optional.of(card);
            }
        };
    }

    @Bean
    EnrolmentPart historyPart(AuditQueries audit, EntryWords words, HumanDates dates) {
        return new EnrolmentPart() {
            @Override
            public Set<Role> roles() {
                return Set.of(Role.ADMINISTRATOR, Role.COORDINATOR);
            }

            @Override
            public int order() {
                return 90;
            }

            @Override
            public String heading() {
                return "audit.history";
            }

            @Override
            public Optional<Component> create(EnrolmentRow trainee) {
                return Optional.of(list(
                        audit.history(trainee.id().value()),
                        words,
                        dates,
                        UI.getCurrent().getLocale()));
            }
        };
    }

    private static OrderedList list(List<Entry> entries, EntryWords words, HumanDates dates, Locale locale) {
        OrderedList list = new OrderedList();
        list.addClassName("list");
        for (Entry entry : entries) {
            Span when = new Span(dates.onRecord(entry.at(), locale));
            when.addClassName("quiet");
            Span who = new Span(words.actor(entry, locale));
            who.addClassName("end");
            String concerns = entry.concerns();
            Span what = new Span(words.thing(entry, locale) + " · " + words.change(entry, locale)
                    + (concerns == null ? "" : " · " + concerns));
            ListItem item = new ListItem(when, what, who);
            String reason = entry.reason();
            if (reason != null) {
                item.add(new Span("“" + reason + "”"));
            }
            list.add(item);
        }
        return list;
    }
}
