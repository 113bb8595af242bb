package academy.guildhall.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The reader's words and language where there is no component yet, as while a row is being made. */
public final class Words {
    private static final class Reader extends Span {
        private Locale language() {
            return getLocale();
        }
    }

    private Words() {}

    public static String of(String key, Object... args) {
        return new Reader().getTranslation(key, args);
    }

    public static Locale locale() {
        return new Reader().language();
    }
}
