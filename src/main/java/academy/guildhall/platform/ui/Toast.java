package academy.guildhall.platform.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short word about what just happened. What went wrong stays until it is read. */
public final class Toast {
    private static final int SHORT = 4_000;
    private static final int LONG = 12_000;

    private Toast() {}

    public static void done(String text) {
        Notification note = Notification.show(text, SHORT, Notification.Position.BOTTOM_CENTER);
        note.addThemeVariants(NotificationVariant.SUCCESS);
    }

    public static void refused(String text) {
        Notification note = Notification.show(text, LONG, Notification.Position.TOP_CENTER);
        note.addThemeVariants(NotificationVariant.ERROR);
        note.setAssertive(true);
    }
}
