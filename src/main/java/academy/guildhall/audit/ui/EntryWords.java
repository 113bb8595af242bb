package academy.guildhall.audit.ui;

import academy.guildhall.audit.AuditQueries.Entry;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An entry of the log in words. */
@Component
class EntryWords {
    private final MessageSource messages;

    EntryWords(MessageSource messages) {
        this.messages = messages;
    }

    String subject(String subject, Locale locale) {
        return say("audit.subject." + subject, subject, locale);
    }

    String actor(Entry entry, Locale locale) {
        String actor = entry.actor();
        return actor == null ? say("audit.system", "", locale) : actor;
    }

    /** The kind of thing, and what it is called. */
    String thing(Entry entry, Locale locale) {
        String title = entry.title();
        return subject(entry.subject(), locale) + (title == null ? "" : " · " + title);
    }

    /** What it was, and what it became. */
    String change(Entry entry, Locale locale) {
        String from = entry.from();
        String to = state(entry, entry.to(), locale);
        return from == null ? to : state(entry, from, locale) + " → " + to;
    }

    private String state(Entry entry, String state, Locale locale) {
        @Nullable String type = entry.stateType();
        if (type == null) {
            String word = say("audit.state." + state, state, locale);
            return say("audit.state." + entry.subject() + "." + state, word, locale);
        }
        return type.equals("Role")
                ? Arrays.stream(state.split(","))
                        .map(role -> say("role." + role, role, locale))
                        .collect(Collectors.joining(" + "))
                : say("state." + type + "." + state, state, locale);
    }

    private String say(String key, String otherwise, Locale locale) {
        String words = messages.getMessage(key, null, null, locale);
        return words == null ? otherwise : words;
    }
}
