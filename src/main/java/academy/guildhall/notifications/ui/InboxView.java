package academy.guildhall.notifications.ui;

import academy.guildhall.notifications.Inbox;
import academy.guildhall.notifications.Inbox.Message;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.UrlState;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** My messages, the latest first. Having seen them is having read them. */
@Route("inbox")
@PermitAll
class InboxView extends Page implements BeforeEnterObserver {
    private static final int ON_A_PAGE = 30;

    private final transient Inbox inbox;
    private final transient HumanDates dates;
    private final Div content = new Div();

    InboxView(Inbox inbox, HumanDates dates) {
        this.inbox = inbox;
        this.dates = dates;
        title(getTranslation("inbox.title"));
        content.addClassName("page-body");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int page = Math.max(1, UrlState.of(event).number("page", 1));
        List<Message> messages = inbox.page(UI.getCurrent().getLocale(), (page - 1) * ON_A_PAGE, ON_A_PAGE);
        content.removeAll();
        if (messages.isEmpty()) {
            content.add(empty(getTranslation("inbox.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("inbox");
        messages.forEach(message -> list.add(item(message)));
        content.add(list, pager(page, inbox.count().rows()));
        inbox.readAll();
    }

    private ListItem item(Message message) {
        Anchor subject = link(message.subject(), message.path());
        Span when = new Span(dates.onRecord(message.at(), UI.getCurrent().getLocale()));
        when.addClassName("quiet");
        ListItem item = new ListItem(subject, when, new Paragraph(message.text()));
        item.setClassName("unread", message.unread());
        return item;
    }

    private Div pager(int page, int count) {
        Div pager = new Div();
        pager.addClassName("form-actions");
        if (page > 1) {
            pager.add(link(getTranslation("list.newer"), "inbox?page=" + (page - 1)));
        }
        if (page * ON_A_PAGE < count) {
            pager.add(link(getTranslation("list.older"), "inbox?page=" + (page + 1)));
        }
        return pager;
    }
}
