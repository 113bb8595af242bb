package academy.guildhall.notifications.ui;

import academy.guildhall.notifications.InboxLinks;
import academy.guildhall.notifications.MailLedger;
import academy.guildhall.notifications.MailLedger.Row;
import academy.guildhall.notifications.MailState;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Installation;
import academy.guildhall.platform.ui.ListCount;
import academy.guildhall.platform.ui.Page;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.platform.ui.Tongue;
import academy.guildhall.platform.ui.UrlState;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The ledger of mail: what went out, what waits, and what was given up and why. */
@Route("mail")
@RolesAllowed({Role.ADMINISTRATOR_, Role.SYSTEM_ADMINISTRATOR_})
class MailView extends Page implements BeforeEnterObserver {
    private final transient MailLedger ledger;
    private final Select<MailState> state = new Select<>();
    private final ListCount count;
    private final Table<Row> table;
    private final MailTroubles troubles;
    private boolean begun;

    MailView(MailLedger ledger, HumanDates dates, Installation installation) {
        this.ledger = ledger;
        count = new ListCount(() -> ledger.count(state.getValue()));
        title(getTranslation("mail.title"));
        if (!ledger.hasServer()) {
            Paragraph note = new Paragraph(getTranslation("mail.noServer"));
            note.addClassName("note");
            add(note);
        }
        add(new Paragraph(getTranslation("mail.help")));
        state.setLabel(getTranslation("mail.state"));
        state.setItems(MailState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("mail.state.any"));
        state.setItemLabelGenerator(
                item -> item == null ? getTranslation("mail.state.any") : getTranslation(item.key()));
        Div filters = new Div(state, count);
        filters.addClassName("filters");
        table = new Table<Row>(getTranslation("mail.title"))
                .text("mail.to", row -> row.name() + " <" + row.address() + ">")
                .by("name")
                .badge("mail.state", Row::state)
                .by("state")
                .text("mail.subject", Row::subject)
                .text("mail.at", row -> dates.onRecord(row.createdAt(), getLocale()))
                .by("at")
                .figures("mail.tries", row -> Integer.toString(row.tries()))
                .text("mail.problem", Row::problem);
        table.setItems(
                query ->
                        ledger
                                .page(state.getValue(), table.order(), getLocale(), query.getOffset(), query.getLimit())
                                .stream(),
                query -> count.rows());
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

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean again = begun;
        begun = false;
        state.setValue(UrlState.of(event).choice("state", MailState.class).orElse(null));
        begun = true;
        if (!again) {
            state.addValueChangeListener(change -> changed());
        }
        count.show();
        table.getDataProvider().refreshAll();
        troubles.show();
    }

    private void changed() {
        if (!begun) {
            return;
        }
        troubles.show();
        showList();
    }

    private void showList() {
        UrlState.replace(
                this,
                InboxLinks.mail(),
                "state",
                state.isEmpty() ? "" : state.getValue().name());
        count.show();
        table.getDataProvider().refreshAll();
    }
}
