package academy.guildhall.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Buttons that do their work once however fast they are pressed. */
public final class Buttons {
    private Buttons() {}

    /** The one main action of a page. */
    public static Button main(String text, Runnable work) {
        Button button = plain(text, work);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    public static Button plain(String text, Runnable work) {
        Button button = new Button(text);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                work.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    /** For what can't be taken back: always behind a {@link Confirm}. */
    public static Button danger(String text, Runnable work) {
        Button button = plain(text, work);
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }
}
