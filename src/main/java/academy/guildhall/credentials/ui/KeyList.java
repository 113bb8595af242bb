package academy.guildhall.credentials.ui;

import academy.guildhall.credentials.AcademyKeys;
import academy.guildhall.credentials.AcademyKeys.Key;
import academy.guildhall.credentials.KeyId;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Buttons;
import academy.guildhall.platform.ui.Confirm;
import academy.guildhall.platform.ui.Toast;
import academy.guildhall.programmes.AcademyId;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;

/** An academy's keys: which one signs, which did, and the way to another one. */
class KeyList extends Div {
    private final AcademyId academy;
    private final transient AcademyKeys keys;
    private final transient HumanDates dates;

    KeyList(AcademyId academy, AcademyKeys keys, HumanDates dates) {
        this.academy = academy;
        this.keys = keys;
        this.dates = dates;
        addClassName("page-body");
        show();
    }

    private void show() {
        removeAll();
        List<Key> all = keys.of(academy);
        add(new Paragraph(getTranslation(all.isEmpty() ? "credentials.keys.none" : "credentials.keys.help")));
        if (all.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        for (Key key : all) {
            Span time = new Span(said(key));
            time.addClassNames("end", "quiet");
            list.add(new ListItem(new Code(key.id().text()), time));
        }
        Div acts = new Div(Buttons.plain(
                getTranslation("credentials.rotate"), () -> ask(all.getFirst().id())));
        acts.addClassName("form-actions");
        add(list, acts);
    }

    private String said(Key key) {
        Instant retired = key.retiredAt();
        String from = dates.onRecord(key.madeAt(), getLocale());
        return retired == null
                ? getTranslation("credentials.key.signs", from)
                : getTranslation("credentials.key.retired", from, dates.onRecord(retired, getLocale()));
    }

    private void ask(KeyId signs) {
        Confirm.withReason(
                getTranslation("credentials.rotate"),
                getTranslation("credentials.rotate.effect"),
                getTranslation("credentials.rotate"),
                reason -> {
                    keys.rotate(academy, signs, reason);
                    Toast.done(getTranslation("credentials.rotated"));
                    show();
                });
    }
}
