package academy.guildhall.marks;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.papers.OfficePaper;
import academy.guildhall.papers.PaperFoot;
import academy.guildhall.platform.time.HumanDates;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What stands on a panel's papers, in one language. */
record PaperWords(MessageSource messages, HumanDates dates, PaperFoot foot, Locale locale) {
    String say(String key, Object... figures) {
        return messages.getMessage(key, figures, locale);
    }

    /** When something was done, to the minute and with its year; nothing for what wasn't. */
    String when(@Nullable Instant at) {
        return at == null ? "" : dates.onRecord(at, locale);
    }

    /** The time of day. */
    String clock(@Nullable Instant at) {
        return at == null ? "" : dates.clock(at);
    }

    /** Who did it and when; what alone while nobody did. */
    String by(String whatKey, @Nullable String name, @Nullable Instant at) {
        return name == null ? say(whatKey) : say("paper.panel.by", say(whatKey), name, when(at));
    }

    /** The number by which somebody was called; before the draw there is none. */
    static String number(PanelDetail.Slot slot) {
        return slot.number() == null ? "" : slot.number().toString();
    }

    PaperFoot.Lines foot(PanelDetail panel) {
        return foot.of(panel.cohortName() + " · " + panel.name(), locale);
    }

    /** A paper with its title, and of which panel it is. */
    OfficePaper begin(PDDocument document, PDFont font, boolean across, PanelDetail panel, PanelPaper kind)
            throws IOException {
        OfficePaper paper = new OfficePaper(document, font, across, foot(panel));
        paper.title(say(kind.key()) + " · " + panel.name());
        paper.line(panel.cohortName() + " · " + dates.date(panel.day(), locale) + " " + panel.firstStart() + " · "
                + panel.room());
        return paper;
    }
}
