package academy.guildhall.marks;

import static academy.guildhall.papers.OfficePaper.Column.figures;
import static academy.guildhall.papers.OfficePaper.Column.words;

import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.papers.OfficePaper;
import academy.guildhall.papers.OfficePaper.Column;
import academy.guildhall.scoring.ui.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/** Every total, with those that were dropped in brackets, and what came of them, by place; signed by both who stand for it. */
final class PaperOfMarks {
    private PaperOfMarks() {}

    static void draw(PDDocument document, PDFont font, PaperWords say, PanelDetail panel, PanelMarks marks)
            throws IOException {
        try (OfficePaper paper = say.begin(document, font, true, panel, PanelPaper.MARKS)) {
            paper.line(say.say(
                    "paper.panel.marks.note", Figures.points(panel.rules().pass())));
            List<Column> columns = new ArrayList<>(
                    List.of(words(say.say("panel.number"), 1), words(say.say("panel.candidate"), 2.4f)));
            panel.members().forEach(member -> columns.add(figures(member.name(), 1.7f)));
            columns.addAll(List.of(
                    figures(say.say("panel.marks.mean"), 1.4f),
                    figures(say.say("panel.marks.penalty"), 1.5f),
                    figures(say.say("panel.marks.final"), 1.6f),
                    figures(say.say("panel.marks.rank"), 1.1f),
                    words(say.say("panel.marks.result"), 2)));
            paper.table(
                    columns,
                    panel.slots().stream()
                            .sorted(Comparator.comparing((PanelDetail.Slot slot) -> place(marks, slot))
                                    .thenComparing(slot -> slot.number() == null ? 0 : slot.number()))
                            .map(slot -> row(say, panel, marks, slot))
                            .toList());
            paper.signatures(List.of(
                    say.by("panel.tabulatedBy", panel.tabulatedBy(), panel.tabulatedAt()),
                    say.by("panel.verifiedBy", panel.verifiedBy(), panel.verifiedAt()),
                    say.say("panel.chief")));
        }
    }

    private static int place(PanelMarks marks, PanelDetail.Slot slot) {
        PanelMarks.Kept kept = marks.kept(slot.id());
        return kept == null || kept.place() == null ? Integer.MAX_VALUE : kept.place();
    }

    private static List<String> row(PaperWords say, PanelDetail panel, PanelMarks marks, PanelDetail.Slot slot) {
        List<String> cells = new ArrayList<>(List.of(PaperWords.number(slot), slot.name()));
        Mark mark = marks.mark(slot.id()).orElse(null);
        PanelMarks.Kept kept = marks.kept(slot.id());
        for (PanelDetail.Member member : panel.members()) {
            cells.add(mark == null ? "" : total(mark, member));
        }
        cells.add(mark == null ? "" : Figures.mark(mark.mean()));
        cells.add(mark == null ? "" : Figures.mark(mark.penalty()));
        cells.add(mark == null || kept == null ? "" : Figures.mark(kept.finalMark()));
        cells.add(kept == null || kept.place() == null ? "" : kept.place().toString());
        cells.add(result(say, slot, kept));
        return cells;
    }

    private static String total(Mark mark, PanelDetail.Member member) {
        return mark.totals().stream()
                .filter(total -> total.assessor().equals(member.person()))
                .map(total ->
                        total.dropped() ? "(" + Figures.points(total.total()) + ")" : Figures.points(total.total()))
                .findFirst()
                .orElse("–");
    }

    private static String result(PaperWords say, PanelDetail.Slot slot, PanelMarks.@Nullable Kept kept) {
        if (slot.state() == CandidateState.ABSENT) {
            return say.say("panel.absentResult");
        }
        if (slot.state() == CandidateState.POSTPONED) {
            return say.say("panel.postponedResult");
        }
        return say.say(kept != null && kept.passed() ? "panel.passed" : "panel.failed");
    }
}
