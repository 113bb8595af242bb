package academy.guildhall.audit.ui;

import academy.guildhall.audit.AuditLinks;
import academy.guildhall.audit.AuditQueries.Entry;
import academy.guildhall.audit.LogRecords;
import academy.guildhall.audit.LogRecords.Detail;
import academy.guildhall.audit.LogRecords.Seal;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Facts;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.RouteIds;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;

/** One act, and its place in the chain. */
@Route("audit/records/:entry")
@RolesAllowed(Role.AUDITOR_)
class RecordView extends Page implements BeforeEnterObserver {
    private final Div body = new Div();
    private final transient LogRecords records;
    private final transient EntryWords words;
    private final transient HumanDates dates;

    RecordView(LogRecords records, EntryWords words, HumanDates dates) {
        this.records = records;
        this.words = words;
        this.dates = dates;
        trail(getTranslation("audit.title"), AuditLinks.all());
        body.addClassName("page-body");
        add(body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Detail detail = records.detail(RouteIds.of(event, "entry", Long::parseLong));
        Entry entry = detail.entry();
        Seal seal = detail.seal();
        title(words.thing(entry, getLocale()));
        body.removeAll();
        body.add(act(entry), new H2(getTranslation("audit.record.place")));
        if (seal == null) {
            body.add(new Paragraph(getTranslation("audit.record.waits")));
        } else {
            body.add(state(seal), place(seal), link(getTranslation("audit.chain.title"), AuditLinks.chain()));
        }
    }

    private Facts act(Entry entry) {
        return new Facts()
                .fact("audit.at", dates.onRecord(entry.at(), getLocale()))
                .fact("audit.actor", words.actor(entry, getLocale()))
                .fact("audit.change", words.change(entry, getLocale()))
                .fact("audit.concerns", entry.concerns())
                .fact("audit.reason", entry.reason());
    }

    private Div state(Seal seal) {
        Div state =
                new Div(new Paragraph(getTranslation(seal.intact() ? "audit.record.intact" : "audit.record.broken")));
        state.addClassNames("note", seal.intact() ? "ok" : "bad");
        return state;
    }

    private Facts place(Seal seal) {
        Instant at = seal.sealedAt();
        return new Facts()
                .fact("audit.record", getTranslation("audit.head.position", seal.position()))
                .fact("audit.hash", hash(seal.hash()))
                .fact("audit.previous", hash(seal.previous()))
                .fact("audit.sealedAt", at == null ? null : dates.onRecord(at, getLocale()))
                .fact("audit.algorithm", seal.algorithm());
    }

    private static Code hash(String groups) {
        Code code = new Code(groups);
        code.addClassName("hash");
        return code;
    }
}
