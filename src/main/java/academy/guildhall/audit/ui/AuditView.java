package academy.guildhall.audit.ui;

import academy.guildhall.audit.AuditLinks;
import academy.guildhall.audit.AuditQueries;
import academy.guildhall.audit.AuditQueries.Asked;
import academy.guildhall.audit.AuditQueries.Entry;
import academy.guildhall.platform.Tally;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Calendars;
import academy.guildhall.platform.ui.ListCount;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.UrlState;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Every act, the latest first; of one kind of thing, one person, some days. */
@Route("audit")
@RolesAllowed(Role.AUDITOR_)
class AuditView extends Page implements BeforeEnterObserver {
    private final Select<String> subject = new Select<>();
    private final TextField person = new TextField();
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final ListCount count;
    private final Table<Entry> table;
    private boolean listening;

    AuditView(AuditQueries audit, EntryWords words, HumanDates dates) {
        count = new ListCount(() -> unreadable() ? Tally.NONE : audit.count(asked()));
        title(getTranslation("audit.title"));
        add(new Paragraph(getTranslation("audit.help")));
        subject.setLabel(getTranslation("audit.subject"));
        subject.setItems(audit.subjects());
        subject.setEmptySelectionAllowed(true);
        subject.setEmptySelectionCaption(getTranslation("audit.subject.any"));
        subject.setItemLabelGenerator(
                item -> item == null ? getTranslation("audit.subject.any") : words.subject(item, getLocale()));
        person.setLabel(getTranslation("audit.person"));
        person.setClearButtonVisible(true);
        person.setValueChangeMode(ValueChangeMode.LAZY);
        from.setLabel(getTranslation("audit.from"));
        until.setLabel(getTranslation("audit.until"));
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        Calendars.speak(from, getLocale());
        Calendars.speak(until, getLocale());
        Div filters = new Div(subject, person, from, until, count);
        filters.addClassName("filters");
        actions(link(getTranslation("audit.chain.title"), AuditLinks.chain()));
        table = new Table<Entry>(getTranslation("audit.title"))
                .opens(entry -> AuditLinks.record(entry.id()))
                .text("audit.at", entry -> dates.onRecord(entry.at(), getLocale()))
                .by("at")
                .roomy()
                .text("audit.actor", entry -> words.actor(entry, getLocale()))
                .by("actor")
                .text("audit.subject", entry -> words.thing(entry, getLocale()))
                .roomy()
                .text("audit.change", entry -> words.change(entry, getLocale()))
                .roomy()
                .text("audit.concerns", Entry::concerns)
                .by("concerns")
                .text("audit.reason", Entry::reason)
                .figures("audit.record", entry -> entry.position() == null ? null : Long.toString(entry.position()))
                .wraps();
        table.setItems(
                query -> audit.page(asked(), table.order(), query.getOffset(), query.getLimit()).stream(),
                query -> count.rows());
        add(filters, table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UrlState url = UrlState.of(event);
        String kind = url.text("subject");
        subject.setValue(subject.getListDataView().contains(kind) ? kind : null);
        person.setValue(url.text("person"));
        from.setValue(day(url.text("from")));
        until.setValue(day(url.text("until")));
        if (!listening) {
            listening = true;
            subject.addValueChangeListener(change -> changed());
            person.addValueChangeListener(change -> changed());
            from.addValueChangeListener(change -> changed());
            until.addValueChangeListener(change -> changed());
            from.addValidationStatusChangeListener(change -> changed());
            until.addValidationStatusChangeListener(change -> changed());
        }
        count.show();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    /** What was typed for a day is none: then nothing is shown, rather than everything. */
    private boolean unreadable() {
        return from.isEmpty() && from.isInvalid() || until.isEmpty() && until.isInvalid();
    }

    private Asked asked() {
        return new Asked(subject.getValue(), person.getValue(), from.getValue(), until.getValue());
    }

    private void changed() {
        UrlState.replace(
                this,
                AuditLinks.all(),
                "subject",
                subject.isEmpty() ? "" : subject.getValue(),
                "person",
                person.getValue(),
                "from",
                from.isEmpty() ? "" : from.getValue().toString(),
                "until",
                until.isEmpty() ? "" : until.getValue().toString());
        count.show();
        table.getDataProvider().refreshAll();
    }
}
