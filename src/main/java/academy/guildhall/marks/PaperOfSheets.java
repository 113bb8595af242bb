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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * A sheet for each number and each assessor who scores it, a page each: by number, without a candidate's name. An empty one has a code
 * that leads to where it is entered from paper; a filled one says by which receipt it came in.
 */
final class PaperOfSheets {
    private PaperOfSheets() {}

    /** Empty ones, for whoever is still to be scored or may be scored on paper. */
    static void empty(PDDocument document, PDFont font, PaperWords say, PanelDetail panel, String address)
            throws IOException {
        Set<FilledSheets.Key> onDuty = panel.duties().stream()
                .filter(duty -> duty.cause() == null)
                .map(duty -> new FilledSheets.Key(duty.candidate(), duty.assessor()))
                .collect(Collectors.toSet());
        each(document, font, say, panel, (paper, member, slot, number) -> {
            boolean wanted = slot.state() == CandidateState.WAITING || slot.state() == CandidateState.LECTURED;
            if (!wanted || !onDuty.contains(new FilledSheets.Key(slot.id(), member.person()))) {
                return false;
            }
            paper.code(address + "/" + ScoringLinks.paper(panel.id(), number));
            head(paper, say, panel, member, number);
            paper.line(say.say("paper.panel.sheet.note"));
            table(paper, say, panel, criterion -> List.of("", ""), "");
            paper.signatures(List.of(say.say("paper.panel.signed", member.name()), say.say("paper.panel.time")));
            return true;
        });
    }

    /** As they came in; what a review reads otherwise stands beside it. */
    static void filled(
            PDDocument document,
            PDFont font,
            PaperWords say,
            PanelDetail panel,
            Map<FilledSheets.Key, FilledSheets.Sheet> sheets)
            throws IOException {
        each(document, font, say, panel, (paper, member, slot, number) -> {
            FilledSheets.Sheet sheet = sheets.get(new FilledSheets.Key(slot.id(), member.person()));
            if (sheet == null) {
                return false;
            }
            head(paper, say, panel, member, number);
            paper.line(say.say("paper.panel.received", say.when(sheet.sentAt()), sheet.receipt()));
            table(
                    paper,
                    say,
                    panel,
                    criterion -> given(say, sheet.given().get(criterion.code())),
                    Figures.points(sheet.total()));
            if (!sheet.note().isBlank()) {
                paper.line(say.say("paper.panel.said", sheet.note()));
            }
            paper.signatures(List.of(say.say("paper.panel.signed", member.name()), say.say("paper.panel.time")));
            return true;
        });
    }

    private static List<String> given(PaperWords say, FilledSheets.@Nullable Given given) {
        if (given == null || given.confirmed() == null) {
            return List.of("", "");
        }
        List<String> remarks = new ArrayList<>();
        if (given.failsOutright()) {
            remarks.add(say.say("panel.marks.outright"));
        }
        if (given.isReadOtherwise()) {
            remarks.add(say.say("paper.panel.reviewed", Figures.points(Objects.requireNonNull(given.points()))));
        }
        return List.of(Figures.points(given.confirmed()), String.join(" ", remarks));
    }

    /** Draws a page, or says that there is none. */
    @FunctionalInterface
    private interface Page {
        boolean draw(OfficePaper paper, PanelDetail.Member member, PanelDetail.Slot slot, int number)
                throws IOException;
    }

    /** Assessor after assessor, in the order of the numbers. */
    private static void each(PDDocument document, PDFont font, PaperWords say, PanelDetail panel, Page page)
            throws IOException {
        try (OfficePaper paper = new OfficePaper(document, font, false, say.foot(panel))) {
            boolean turn = false;
            for (PanelDetail.Member member : panel.members()) {
                for (PanelDetail.Slot slot : panel.slots()) {
                    if (slot.number() == null) {
                        continue;
                    }
                    if (turn) {
                        paper.turn();
                    }
                    turn = page.draw(paper, member, slot, slot.number());
                }
            }
        }
    }

    private static void head(
            OfficePaper paper, PaperWords say, PanelDetail panel, PanelDetail.Member member, int number)
            throws IOException {
        paper.title(say.say("paper.panel.sheet", number));
        paper.line(panel.name() + " · " + say.dates().date(panel.day(), say.locale()) + " · " + panel.room());
        paper.line(say.say("paper.panel.assessor", member.name()));
    }

    /** @param given points and a remark for each criterion */
    private static void table(
            OfficePaper paper, PaperWords say, PanelDetail panel, Function<Criterion, List<String>> given, String total)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Criterion criterion : panel.rules().rubric().criteria()) {
            List<String> cells = given.apply(criterion);
            rows.add(List.of(
                    criterion.name(say.locale()),
                    Figures.points(criterion.points()),
                    cells.getFirst(),
                    cells.getLast()));
        }
        rows.add(List.of(
                say.say("panel.marks.total"),
                Figures.points(panel.rules().rubric().total()),
                total,
                ""));
        paper.table(
                List.of(
                        words(say.say("myTrial.criterion"), 5),
                        figures(say.say("myTrial.most"), 1.4f),
                        figures(say.say("paper.panel.points"), 1.8f),
                        words(say.say("paper.panel.remark"), 5)),
                rows);
    }
}
