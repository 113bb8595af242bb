package academy.guildhall.platform.ui;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.platform.Stale;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says in a form what was changed since it was opened. What was typed stays in its fields: whoever typed it saves it over the
 * newer one knowingly, or takes the newer one. See ADR 0090.
 */
public final class Meanwhile extends Div {
    private Seen seen;
    private List<Fact> opened;
    private final transient Drafts.@Nullable Form draft;

    /** For a field that is kept as it is typed, and so has no version. */
    public Meanwhile() {
        this(Seen.FIRST, List.of(), null);
    }

    /** For a form that keeps no draft. */
    public Meanwhile(Shown shown) {
        this(shown.seen(), shown.facts(), null);
    }

    /** For a form that keeps one: what comes back stands on the version that it was typed on. */
    public static Meanwhile of(Shown shown, Drafts.Form draft) {
        Seen seen = draft.on(shown.seen());
        return new Meanwhile(seen, seen.equals(shown.seen()) ? shown.facts() : List.of(), draft);
    }

    private Meanwhile(Seen seen, List<Fact> opened, Drafts.@Nullable Form draft) {
        this.seen = seen;
        this.opened = opened;
        this.draft = draft;
        addClassNames("note", "meanwhile");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /**
     * Saves on the version that the form stands on.
     *
     * @param again the button's whole work, for whoever saves over what is newer
     * @param take fills the form with what is newer
     * @return whether it was saved
     */
    public boolean save(Consumer<Seen> work, Runnable again, Runnable take) {
        try {
            work.accept(seen);
            setVisible(false);
            return true;
        } catch (Stale stale) {
            show(stale, again, take);
            return false;
        }
    }

    /** Says what is so now, and lets whoever reads it choose. */
    public void show(Stale stale, Runnable again, Runnable take) {
        removeAll();
        add(
                new Paragraph(getTranslation("stale.form")),
                list(changed(stale.facts(), opened)),
                buttons(stale, again, take));
        setVisible(true);
        scrollIntoView();
    }

    private Div buttons(Stale stale, Runnable again, Runnable take) {
        Div buttons = new Div(
                Buttons.plain(getTranslation("stale.over"), () -> {
                    standOn(stale);
                    again.run();
                }),
                Buttons.plain(getTranslation("stale.take"), () -> {
                    standOn(stale);
                    take.run();
                }));
        buttons.addClassName("form-actions");
        return buttons;
    }

    /** From now on the form is one on this. */
    public void standOn(Shown shown) {
        seen = shown.seen();
        opened = shown.facts();
        if (draft != null) {
            draft.movedOn(seen);
        }
        setVisible(false);
    }

    private static List<Fact> changed(List<Fact> now, List<Fact> opened) {
        List<Fact> changed = now.stream().filter(fact -> !opened.contains(fact)).toList();
        return changed.isEmpty() ? now : changed;
    }

    /** What changed, each with what it is now. */
    static UnorderedList list(List<Fact> facts) {
        ValueWords words = VaadinService.getCurrent().getInstantiator().getOrCreate(ValueWords.class);
        UnorderedList list = new UnorderedList();
        facts.forEach(fact -> list.add(new ListItem(words.say(fact, Words.locale()))));
        return list;
    }
}
