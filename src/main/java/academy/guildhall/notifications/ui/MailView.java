package academy.guildhall.notifications.ui;

import academy.guildhall.notifications.InboxLinks;
import academy.guildhall.notifications.MailLedger;
import academy.guildhall.notifications.MailQueries;
import academy.guildhall.notifications.MailQueries.Asked;
import academy.guildhall.notifications.MailQueries.Row;
import academy.guildhall.notifications.MailState;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Installation;
import academy.guildhall.platform.ui.ListFilters;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Tongue;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The ledger of mail: what went out, what waits, and what was given up and why. */
@Route("mail")
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
class MailView extends Page implements BeforeEnterObserver {
    private final transient MailLedger ledger;
    private final ListFilters<MailState> filters;
    private final Table<Row> table;
    private final MailTroubles troubles;

    MailView(MailLedger ledger, MailQueries mail, HumanDates dates, Installation installation) {
        this.ledger = ledger;
        filters = new ListFilters<>(
                InboxLinks.mail(), MailState.class, "people.search", "mail.state.any", () -> mail.count(asked()));
        title(getTranslation("mail.title"));
        if (!ledger.hasServer()) {
            Paragraph note = new Paragraph(getTranslation("mail.noServer"));
            note.addClassName("note");
            add(note);
        }
        add(new Paragraph(getTranslation("mail.help")));
        table = new Table<Row>(getTranslation("mail.title"))
                .text("mail.to", row -> row.name() + " <" + row.address() + ">")
                .by("name")
                .roomy()
                .badge("mail.state", Row::state)
                .by("state")
                .text("mail.subject", Row::subject)
                .roomy()
                .text("mail.at", row -> dates.onRecord(row.createdAt(), getLocale()))
                .by("at")
                .figures("mail.tries", row -> Integer.toString(row.tries()))
                .text("mail.problem", Row::problem)
                .wraps();
        table.setItems(
                query -> mail.page(asked(), table.order(), getLocale(), query.getOffset(), query.getLimit()).stream(),
                query -> filters.count().rows());
        Div bar = new Div();
        bar.addClassName("bulk");
        bar.setVisible(false);
        table.setSelectionMode(Grid.SelectionMode.SINGLE);
        table.asSingleSelect().addValueChangeListener(change -> {
            bar.removeAll();
            Row row = change.getValue();
            bar.setVisible(row != null);
            if (row != null) {
                offer(bar, row, installation.isSample());
            }
        });
        troubles = new MailTroubles(ledger, left -> showList());
        add(troubles, filters, table, bar);
    }

    private void offer(Div bar, Row row, boolean sample) {
        bar.add(Tongue.say(new Span(), row.name()));
        if (row.state() == MailState.GIVEN_UP) {
            bar.add(Buttons.main(
                    getTranslation("mail.retry"),
                    () -> Confirm.decide(getTranslation("mail.retry"), () -> {
                        ledger.retry(row.id());
                        changed();
                    })));
        }
        if (sample) {
            bar.add(Buttons.plain(getTranslation("mail.read"), () -> {
                Dialog dialog = new Dialog(row.name());
                Pre text = new Pre(ledger.read(row.id()));
                text.addClassName("letter");
                dialog.add(text);
                dialog.open();
            }));
        }
    }

    private Asked asked() {
        return new Asked(filters.text(), filters.state(), filters.year());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.begin(event, this::changed);
        troubles.show();
        showList();
    }

    private void changed() {
        troubles.show();
        showList();
    }

    private void showList() {
        filters.count().show();
        table.getDataProvider().refreshAll();
    }
}
