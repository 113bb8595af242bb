package academy.guildhall.platform.ui;

import academy.guildhall.platform.security.SignedIn;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;

/** One field for all that the reader may see, by name, employer, number or title. Enter opens the first that is found. */
class SearchDialog extends Dialog {
    private static final int LONGEST = 100;

    private final transient List<Finds> rooms;
    private final TextField text = new TextField();
    private final Div found = new Div();
    private final Paragraph count = new Paragraph();
    private transient List<Found> last = List.of();

    SearchDialog(List<Finds> rooms, SignedIn user) {
        this.rooms = rooms.stream()
                .filter(room -> room.roles().stream().anyMatch(user::has))
                .sorted(Comparator.comparingInt(Finds::order))
                .toList();
        setHeaderTitle(getTranslation("search.title"));
        setWidth("min(40rem, 94vw)");
        addClassName("search");
        text.setLabel(getTranslation("search.label"));
        text.setWidthFull();
        text.setMaxLength(LONGEST);
        text.setClearButtonVisible(true);
        text.setAutofocus(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> look());
        text.addKeyPressListener(Key.ENTER, press -> {
            look();
            last.stream().findFirst().ifPresent(this::open);
        });
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        add(text, count, found);
        getFooter().add(Buttons.plain(getTranslation("next.close"), this::close));
    }

    private void look() {
        found.removeAll();
        String words = text.getValue().strip();
        last = words.isEmpty()
                ? List.of()
                : rooms.stream().flatMap(room -> room.find(words).stream()).toList();
        count.setText(words.isEmpty() ? "" : getTranslation("search.found", last.size()));
        UnorderedList list = new UnorderedList();
        list.addClassName("list");
        last.forEach(one -> list.add(item(one)));
        found.add(list);
    }

    private ListItem item(Found one) {
        Anchor link = Page.link(one.name(), one.path());
        link.getElement().addEventListener("click", click -> close());
        Span detail = Tongue.say(new Span(), one.detail());
        detail.addClassName("quiet");
        Span kind = new Span(one.kind());
        kind.addClassNames("end", "quiet");
        return new ListItem(link, detail, kind);
    }

    private void open(Found one) {
        close();
        UI.getCurrent().navigate(one.path());
    }
}
