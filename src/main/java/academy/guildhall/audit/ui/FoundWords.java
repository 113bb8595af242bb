package academy.guildhall.audit.ui;

import academy.guildhall.audit.AuditLinks;
import academy.guildhall.audit.Breach;
import academy.guildhall.audit.Broken;
import academy.guildhall.audit.ChainCheck;
import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Page;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was found of the chain, in words, with a way to the record that is broken. */
@Component
class FoundWords {
    private final MessageSource messages;
    private final EntryWords words;
    private final HumanDates dates;

    FoundWords(MessageSource messages, EntryWords words, HumanDates dates) {
        this.messages = messages;
        this.words = words;
        this.dates = dates;
    }

    Div last(ChainCheck check, Locale locale) {
        Broken broken = check.broken();
        String by = say(locale, "audit.check.by", dates.onRecord(check.endedAt(), locale), who(check, locale));
        if (broken != null) {
            Div note = broken(broken, locale);
            note.addComponentAsFirst(new Paragraph(by));
            return note;
        }
        return whole(
                by,
                check.after() == 0
                        ? say(locale, "audit.check.whole", check.position())
                        : say(locale, "audit.check.new", check.after(), check.position()));
    }

    private String who(ChainCheck check, Locale locale) {
        String by = check.by();
        return by == null ? say(locale, "audit.system") : by;
    }

    Div whole(String... sentences) {
        Div note = new Div();
        note.addClassNames("note", "ok");
        note.getElement().setAttribute("role", "status");
        for (String sentence : sentences) {
            note.add(new Paragraph(sentence));
        }
        return note;
    }

    Div broken(Broken broken, Locale locale) {
        Div note = new Div(
                new H2(heading(broken, locale)),
                new Paragraph(say(locale, broken.breach().key())));
        note.addClassNames("note", "bad");
        note.getElement().setAttribute("role", "alert");
        Long entry = broken.entryId();
        if (entry != null && broken.breach() != Breach.REMOVED) {
            note.add(Page.link(say(locale, "audit.broken.show"), AuditLinks.record(entry)));
        }
        return note;
    }

    private String heading(Broken broken, Locale locale) {
        List<String> parts = new ArrayList<>();
        Long position = broken.position();
        Long entry = broken.entryId();
        Instant at = broken.at();
        String subject = broken.subject();
        parts.add(
                position != null
                        ? say(locale, "audit.broken.at", position)
                        : say(locale, "audit.broken.entry", entry == null ? 0 : entry));
        if (subject != null) {
            parts.add(words.subject(subject, locale));
        }
        if (at != null) {
            parts.add(dates.onRecord(at, locale));
        }
        return String.join(" · ", parts);
    }

    private String say(Locale locale, String key, Object... figures) {
        return messages.getMessage(key, figures, locale);
    }
}
