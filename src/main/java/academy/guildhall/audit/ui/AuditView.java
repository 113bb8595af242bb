package academy.guildhall.audit.ui;

import academy.guildhall.audit.AuditQueries;
import academy.guildhall.audit.AuditQueries.Entry;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.UrlState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Every act, the latest first. */
@Route("audit")
@RolesAllowed(Role.AUDITOR_)
class AuditView extends Page implements BeforeEnterObserver {
    private final transient AuditQueries audit;
    private final Select<String> subject = new Select<>();
    private final Span count = new Span();
    private final Table<Entry> table;

    AuditView(AuditQueries audit, EntryWords words, HumanDates dates) {
        this.audit = audit;
        title(getTranslation("audit.title"));
        List<String> subjects = audit.subjects();
        subject.setLabel(getTranslation("audit.subject"));
        subject.setItems(subjects);
        subject.setEmptySelectionAllowed(true);
        subject.setEmptySelectionCaption(getTranslation("audit.subject.any"));
        subject.setItemLabelGenerator(
                item -> item == null ? getTranslation("audit.subject.any") : words.subject(item, getLocale()));
        count.addClassName("count");
        Div filters = new Div(subject, count);
        filters.addClassName("filters");
        table = new Table<Entry>(getTranslation("audit.title"))
                .text("audit.at", entry -> dates.moment(entry.at(), getLocale()))
                .text("audit.actor", entry -> words.actor(entry, getLocale()))
                .text("audit.subject", entry -> words.subject(entry.subject(), getLocale()))
                .text("audit.change", entry -> words.change(entry, getLocale()))
                .text("audit.concerns", Entry::concerns)
                .text("application.reason", Entry::reason);
        table.setItems(
                query -> audit.page(subject.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> audit.count(subject.getValue()));
        add(filters, table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = UrlState.of(event).text("subject");
        if (audit.subjects().contains(asked)) {
            subject.setValue(asked);
        }
        subject.addValueChangeListener(change -> {
            UrlState.replace(this, "audit", "subject", subject.isEmpty() ? "" : subject.getValue());
            table.getDataProvider().refreshAll();
            count();
        });
        count();
    }

    private void count() {
        count.setText(getTranslation("list.count", audit.count(subject.getValue())));
    }
}
