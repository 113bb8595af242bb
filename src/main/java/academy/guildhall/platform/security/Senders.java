package academy.guildhall.platform.security;

import academy.guildhall.platform.i18n.Languages;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** In whose name mail is sent, and how whoever answers reaches them; offered by the room that owns the academies. */
public interface Senders {
    Optional<Sender> of(UUID academy);

    /** @param address for answers */
    record Sender(String zh, String en, String address) {
        public String name(Locale locale) {
            return Languages.of(locale, zh, en);
        }
    }
}
