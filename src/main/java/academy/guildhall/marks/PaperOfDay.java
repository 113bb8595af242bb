package academy.guildhall.marks;

import static academy.guildhall.papers.OfficePaper.Column.figures;
import static academy.guildhall.papers.OfficePaper.Column.words;

import academy.guildhall.panels.PanelDetail;
import academy.guildhall.papers.OfficePaper;
import academy.guildhall.scoring.ui.Figures;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The record of the day: who judged, who was recused and why, in which order by which seed, how long, what was corrected and read again. */
final class PaperOfDay {
    private PaperOfDay() {}

    record Facts(PanelDetail panel, List<ReadingQueries.Row> readings, List<MarkQueries.Corrected> corrections) {}

    static void draw(PDDocument document, PDFont font, PaperWords say, Facts facts) throws IOException {
        PanelDetail panel = facts.panel();
        try (OfficePaper paper = say.begin(document, font, false, panel, PanelPaper.RECORD)) {
            judges(paper, say, panel);
            order(paper, say, panel);
            corrections(paper, say, facts.corrections());
            readings(paper, say, panel, facts.readings());
            paper.heading(say.say("paper.panel.record.figures"));
            paper.line(say.by("panel.tabulatedBy", panel.tabulatedBy(), panel.tabulatedAt()));
            paper.line(say.by("panel.verifiedBy", panel.verifiedBy(), panel.verifiedAt()));
            paper.signatures(
                    List.of(say.say("panel.chief"), say.say("paper.panel.keeper"), say.say("paper.panel.supervisor")));
        }
    }

    private static void judges(OfficePaper paper, PaperWords say, PanelDetail panel) throws IOException {
        paper.heading(say.say("panel.members"));
        for (PanelDetail.Member member : panel.members()) {
            paper.line((member.chief() ? say.say("panel.chief.named", member.name()) : member.name())
                    + (member.employer() == null ? "" : " · " + member.employer()));
        }
        paper.heading(say.say("panel.recusals"));
        List<PanelDetail.Duty> lifted =
                panel.duties().stream().filter(duty -> duty.cause() != null).toList();
        if (lifted.isEmpty()) {
            paper.line(say.say("panel.recusals.none"));
        }
        for (PanelDetail.Duty duty : lifted) {
            String cause = duty.cause() == null ? "" : say.say(duty.cause().key());
            paper.line(PaperWords.number(panel.slot(duty.candidate())) + " · " + panel.member(duty.assessor()) + " · "
                    + cause + (duty.note() == null ? "" : " · " + duty.note()));
        }
    }

    private static void order(OfficePaper paper, PaperWords say, PanelDetail panel) throws IOException {
        paper.heading(say.say("paper.panel.record.order"));
        if (panel.seed() != null) {
            paper.line(say.say("panel.seed") + " " + panel.seed());
        }
        paper.table(
                List.of(
                        words(say.say("panel.number"), 1),
                        words(say.say("panel.candidate"), 3),
                        words(say.say("panel.when"), 1.4f),
                        words(say.say("panel.state"), 2),
                        figures(say.say("candidate.time"), 1.6f)),
                panel.slots().stream()
                        .map(slot -> List.of(
                                PaperWords.number(slot),
                                slot.name(),
                                say.clock(slot.startsAt()),
                                say.say(slot.state().key()),
                                Figures.time(slot.seconds())))
                        .toList());
    }

    private static void corrections(OfficePaper paper, PaperWords say, List<MarkQueries.Corrected> corrections)
            throws IOException {
        paper.heading(say.say("panel.marks.corrections"));
        if (corrections.isEmpty()) {
            paper.line(say.say("paper.panel.none"));
        }
        for (MarkQueries.Corrected sheet : corrections) {
            paper.line(say.say(
                    "paper.panel.corrected",
                    sheet.number(),
                    sheet.assessor(),
                    Figures.points(sheet.was()),
                    Figures.points(sheet.now()),
                    sheet.reason(),
                    sheet.askedBy(),
                    sheet.countersignedBy()));
        }
    }

    private static void readings(
            OfficePaper paper, PaperWords say, PanelDetail panel, List<ReadingQueries.Row> readings)
            throws IOException {
        paper.heading(say.say("reading.title"));
        if (readings.isEmpty()) {
            paper.line(say.say("paper.panel.none"));
        }
        for (ReadingQueries.Row row : readings) {
            ReadingQueries.Asked asked = row.asked();
            String number = PaperWords.number(panel.slot(row.owed().candidate()));
            paper.line(
                    asked == null
                            ? number + " · –"
                            : number + " · " + asked.reader() + " · "
                                    + say.say(asked.state().key())
                                    + (asked.words() == null ? "" : " · " + asked.words()));
        }
    }
}
