package academy.guildhall.marks;

import static academy.guildhall.papers.OfficePaper.Column.figures;
import static academy.guildhall.papers.OfficePaper.Column.words;

import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.papers.OfficePaper;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.scoring.ScoringLinks;
import academy.guildhall.scoring.ui.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * An empty sheet for each number and each assessor who scores it, a page each: by number, without a candidate's name. Its code leads
 * to where it is entered from paper.
 */
final class PaperOfSheets {
    private PaperOfSheets() {}

    static void draw(PDDocument document, PDFont font, PaperWords say, PanelDetail panel, String address)
            throws IOException {
        Set<String> recused = panel.duties().stream()
                .filter(duty -> duty.cause() != null)
                .map(duty -> duty.candidate() + " " + duty.assessor())
                .collect(Collectors.toSet());
        Set<String> onDuty = panel.duties().stream()
                .map(duty -> duty.candidate() + " " + duty.assessor())
                .filter(pair -> !recused.contains(pair))
                .collect(Collectors.toSet());
        try (OfficePaper paper = new OfficePaper(document, font, false, panel.cohortName() + " · " + panel.name())) {
            boolean first = true;
            for (PanelDetail.Member member : panel.members()) {
                for (PanelDetail.Slot slot : panel.slots()) {
                    if (slot.number() != null
                            && (slot.state() == CandidateState.WAITING || slot.state() == CandidateState.LECTURED)
                            && onDuty.contains(slot.id() + " " + member.person())) {
                        if (!first) {
                            paper.turn();
                        }
                        first = false;
                        sheet(paper, say, panel, member, slot.number(), address);
                    }
                }
            }
        }
    }

    private static void sheet(
            OfficePaper paper, PaperWords say, PanelDetail panel, PanelDetail.Member member, int number, String address)
            throws IOException {
        paper.code(address + "/" + ScoringLinks.paper(panel.id(), number));
        paper.title(say.say("paper.panel.sheet", number));
        paper.line(panel.name() + " · " + say.dates().day(panel.day(), say.locale()) + " · " + panel.room());
        paper.line(say.say("paper.panel.assessor", member.name()));
        paper.line(say.say("paper.panel.sheet.note"));
        List<List<String>> rows = new ArrayList<>();
        for (Criterion criterion : panel.rules().rubric().criteria()) {
            rows.add(List.of(criterion.name(say.locale()), Figures.points(criterion.points()), "", ""));
        }
        rows.add(List.of(
                say.say("panel.marks.total"),
                Figures.points(panel.rules().rubric().total()),
                "",
                ""));
        paper.table(
                List.of(
                        words(say.say("myTrial.criterion"), 5),
                        figures(say.say("myTrial.most"), 1.4f),
                        words(say.say("paper.panel.points"), 1.8f),
                        words(say.say("paper.panel.remark"), 5)),
                rows);
        paper.signatures(List.of(say.say("paper.panel.signed", member.name()), say.say("paper.panel.time")));
    }
}
