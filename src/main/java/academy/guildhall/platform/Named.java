package academy.guildhall.platform;

import java.util.Locale;

/** What brings its own name along in each language. */
public interface Named {
    String name(Locale locale);
}
