package academy.guildhall.marks.ui;

import academy.guildhall.marks.Mark;
import academy.guildhall.marks.MarkLinks;
import academy.guildhall.marks.PanelMarks;
import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.platform.ui.Table;
import academy.guildhall.scoring.ui.Figures;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The marks of a panel by rank; each opens to how it came about. */
class MarksTable extends Table<PanelDetail.Slot> {
    MarksTable(PanelDetail panel, PanelMarks marks) {
        super("");
        getElement().setAttribute("aria-label", getTranslation("panel.marks"));
        opens(slot -> MarkLinks.mark(panel.id(), number(slot)));
        text("panel.candidate", slot -> number(slot) + " · " + slot.name());
        figures("panel.marks.rank", slot -> {
            PanelMarks.Kept kept = marks.kept(slot.id());
            return kept == null || kept.place() == null ? "" : kept.place().toString();
        });
        figures("panel.marks.mean", figure(marks, Mark::mean));
        figures("panel.marks.penalty", figure(marks, Mark::penalty));
        figures("panel.marks.final", slot -> {
            PanelMarks.Kept kept = marks.kept(slot.id());
            return kept == null ? "" : Figures.mark(kept.finalMark());
        });
        panel.rules()
                .rubric()
                .minima()
                .forEach(group -> figuresOf(
                        group.name(getLocale()),
                        figure(marks, mark -> mark.groups().get(group.code()))));
        Function<BigDecimal, String> spread =
                Figures.column(marks.marks().stream().map(Mark::spread));
        figures(
                "panel.marks.spread",
                slot -> marks.mark(slot.id()).map(Mark::spread).map(spread).orElse(""));
        text("panel.marks.result", slot -> result(marks, slot));
        whole();
        setItems(panel.slots().stream()
                .sorted(Comparator.comparing(
                                (PanelDetail.Slot slot) -> place(marks, slot),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(MarksTable::number))
                .toList());
    }

    private static int number(PanelDetail.Slot slot) {
        Integer number = slot.number();
        return number == null ? 0 : number;
    }

    private static @Nullable Integer place(PanelMarks marks, PanelDetail.Slot slot) {
        PanelMarks.Kept kept = marks.kept(slot.id());
        return kept == null ? null : kept.place();
    }

    private static Function<PanelDetail.Slot, @Nullable String> figure(
            PanelMarks marks, Function<Mark, @Nullable BigDecimal> figure) {
        return slot -> marks.mark(slot.id())
                .map(mark -> Figures.mark(figure.apply(mark)))
                .orElse("");
    }

    private String result(PanelMarks marks, PanelDetail.Slot slot) {
        if (slot.state() == CandidateState.ABSENT) {
            return getTranslation("panel.absentResult");
        }
        if (slot.state() == CandidateState.POSTPONED) {
            return getTranslation("panel.postponedResult");
        }
        PanelMarks.Kept kept = marks.kept(slot.id());
        String result = getTranslation(kept != null && kept.passed() ? "panel.passed" : "panel.failed");
        return marks.mark(slot.id()).filter(Mark::wide).isPresent()
                ? getTranslation("panel.marks.result.wide", result)
                : result;
    }
}
