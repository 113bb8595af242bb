package academy.guildhall.platform.ui;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.Stale;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.VaadinService;
import java.util.List;
import java.util.function.Consumer;

/** Asks before something is done, says exactly what, and asks why where a reason must be kept. */
public final class Confirm {
    private static final int LONGEST_REASON = 500;
    private static final String WIDTH = "min(34rem, 92vw)";

    private Confirm() {}

    public static void ask(String title, String effect, String yes, Runnable work) {
        ask(title, effect, yes, List.of(), work);
    }

    /** The same with fields to fill in first. */
    public static void ask(String title, String effect, String yes, List<Component> fields, Runnable work) {
        Dialog dialog = dialog(title, effect);
        dialog.add(fields.toArray(Component[]::new));
        Runnable decide = () -> {
            if (decided(dialog, work)) {
                dialog.close();
            }
        };
        dialog.getFooter()
                .add(no(dialog), Buttons.main(yes, ErrorSummary.in(dialog).over(decide)));
        dialog.open();
    }

    /**
     * Does what was decided, unless it was decided on an older version than the one that stands: then the dialog says what is
     * so now, and leads to the page as it stands.
     */
    public static boolean decided(Dialog dialog, Runnable work) {
        try {
            work.run();
            return true;
        } catch (Stale stale) {
            Div note = new Div(new Paragraph(dialog.getTranslation("stale.decision")), said(stale));
            note.addClassNames("note", "meanwhile");
            note.getElement().setAttribute("role", "alert");
            dialog.addComponentAsFirst(note);
            dialog.getFooter().removeAll();
            dialog.getFooter().add(Buttons.main(dialog.getTranslation("stale.look"), () -> {
                dialog.close();
                UI.getCurrent().refreshCurrentRoute(false);
            }));
            return false;
        }
    }

    /** Decides without asking first. What isn't done since it is newer by now is said in a dialog, as in one that asked. */
    public static void decide(String title, Runnable work) {
        Dialog dialog = frame(title);
        if (!decided(dialog, work)) {
            dialog.open();
        }
    }

    /** The reason must not be empty; it is kept with who acted and when. What is typed survives until it is sent. */
    public static void withReason(String title, String effect, String yes, Consumer<String> work) {
        withReason(title, effect, yes, List.of(), work);
    }

    /** The same with fields of its own above the reason. */
    public static void withReason(
            String title, String effect, String yes, List<Component> fields, Consumer<String> work) {
        Dialog dialog = dialog(title, effect);
        dialog.add(fields.toArray(Component[]::new));
        Drafts drafts = VaadinService.getCurrent().getInstantiator().getOrCreate(Drafts.class);
        String place = "confirm:" + UI.getCurrent().getActiveViewLocation().getPath() + ":"
                + Integer.toHexString((title + effect).hashCode());
        TextArea reason = new TextArea(dialog.getTranslation("confirm.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        drafts.keep(reason, place);
        dialog.add(reason);
        Runnable decide = () -> {
            requireReason(reason);
            if (decided(dialog, () -> work.accept(reason.getValue().strip()))) {
                drafts.drop(place);
                dialog.close();
            }
        };
        ErrorSummary errors = ErrorSummary.in(dialog).field("reason", reason);
        dialog.getFooter().add(no(dialog), Buttons.main(yes, errors.over(decide)));
        dialog.open();
        reason.focus();
    }

    private static void requireReason(TextArea reason) {
        new Faults()
                .unless(!reason.getValue().isBlank(), "reason", "confirm.reason.missing")
                .refuse();
    }

    private static UnorderedList said(Stale stale) {
        return Meanwhile.list(
                stale.facts().stream().filter(fact -> fact.value() != null).toList());
    }

    private static Dialog dialog(String title, String effect) {
        Dialog dialog = frame(title);
        dialog.add(new Paragraph(effect));
        return dialog;
    }

    /** An empty dialog, as wide as all of them: wide enough for a form, and on a phone nearly as wide as the screen. */
    public static Dialog frame(String title) {
        Dialog dialog = new Dialog(title);
        dialog.addClassName("confirm");
        dialog.setWidth(WIDTH);
        return dialog;
    }

    private static Button no(Dialog dialog) {
        return Buttons.plain(dialog.getTranslation("confirm.no"), dialog::close);
    }
}
