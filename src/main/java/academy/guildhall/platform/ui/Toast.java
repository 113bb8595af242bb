package academy.guildhall.platform.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short word about what just happened. What went wrong stays until it is read. */
public final class Toast {
    private static final String REFUSAL = Toast.class.getName();
    private static final int SHORT = 4_000;
    private static final int LONG = 12_000;

    private Toast() {}

    public static void done(String text) {
        closeRefusal();
        show(text, SHORT, Notification.Position.BOTTOM_CENTER, NotificationVariant.SUCCESS);
    }

    private static Notification show(
            String text, int milliseconds, Notification.Position position, NotificationVariant variant) {
        Notification note = new Notification(Tongue.say(new Span(), text));
        note.setDuration(milliseconds);
        note.setPosition(position);
        note.addThemeVariants(variant);
        note.open();
        return note;
    }

    /** One at a time: what was wrong before is either mended or said again. */
    public static void refused(String text) {
        closeRefusal();
        Notification note = show(text, LONG, Notification.Position.TOP_CENTER, NotificationVariant.ERROR);
        note.setAssertive(true);
        ComponentUtil.setData(UI.getCurrent(), REFUSAL, note);
    }

    private static void closeRefusal() {
        if (ComponentUtil.getData(UI.getCurrent(), REFUSAL) instanceof Notification before) {
            before.close();
        }
    }
}
