package academy.guildhall.marks;

import static academy.guildhall.papers.OfficePaper.Column.words;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.papers.OfficePaper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Who is called when: for whoever stands at the door. The assessors don't get it, for names stand on it. */
final class PaperOfCalls {
    private PaperOfCalls() {}

    static void draw(PDDocument document, PDFont font, PaperWords say, PanelDetail panel) throws IOException {
        try (OfficePaper paper = say.begin(document, font, false, panel, PanelPaper.CALLS)) {
            paper.line(say.say("paper.panel.calls.note"));
            paper.table(
                    List.of(
                            words(say.say("panel.number"), 1),
                            words(say.say("panel.when"), 1.2f),
                            words(say.say("panel.candidate"), 2.4f),
                            words(say.say("panel.employer"), 4),
                            words(say.say("paper.panel.signs"), 3)),
                    panel.slots().stream()
                            .map(slot -> List.of(
                                    PaperWords.number(slot),
                                    say.clock(slot.startsAt()),
                                    slot.name(),
                                    Objects.requireNonNullElse(slot.employer(), ""),
                                    ""))
                            .toList());
        }
    }
}
