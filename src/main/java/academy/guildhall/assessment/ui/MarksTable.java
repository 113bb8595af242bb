package academy.guildhall.assessment.ui;

import academy.guildhall.assessment.CandidateState;
import academy.guildhall.assessment.Mark;
import academy.guildhall.assessment.PanelDetail;
import academy.guildhall.platform.ui.Table;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The marks of a panel by rank; each opens to how it came about. */
class MarksTable extends Table<PanelDetail.Slot> {
    MarksTable(PanelDetail panel) {
        super("");
        getElement().setAttribute("aria-label", getTranslation("panel.marks"));
        opens(slot -> Paths.mark(panel.id(), number(slot)));
        text("panel.candidate", slot -> number(slot) + " · " + slot.name());
        figures("panel.marks.rank", slot -> {
            PanelDetail.Kept kept = panel.kept().get(slot.id());
            return kept == null || kept.place() == null ? "" : kept.place().toString();
        });
        figures("panel.marks.mean", figure(panel, Mark::mean));
        figures("panel.marks.penalty", figure(panel, Mark::penalty));
        figures("panel.marks.final", slot -> {
            PanelDetail.Kept kept = panel.kept().get(slot.id());
            return kept == null ? "" : Figures.mark(kept.finalMark());
        });
        figures("panel.marks.content", figure(panel, Mark::groupMean));
        Function<BigDecimal, String> spread =
                Figures.column(panel.marks().stream().map(Mark::spread));
        figures(
                "panel.marks.spread",
                slot -> panel.mark(slot.id()).map(Mark::spread).map(spread).orElse(""));
        text("panel.marks.result", slot -> result(panel, slot));
        whole();
        setItems(panel.slots().stream()
                .sorted(Comparator.comparing(
                                (PanelDetail.Slot slot) -> place(panel, slot),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(MarksTable::number))
                .toList());
    }

    private static int number(PanelDetail.Slot slot) {
        Integer number = slot.number();
        return number == null ? 0 : number;
    }

    private static @Nullable Integer place(PanelDetail panel, PanelDetail.Slot slot) {
        PanelDetail.Kept kept = panel.kept().get(slot.id());
        return kept == null ? null : kept.place();
    }

    private static Function<PanelDetail.Slot, @Nullable String> figure(
            PanelDetail panel, Function<Mark, BigDecimal> figure) {
        return slot -> panel.mark(slot.id())
                .map(mark -> Figures.mark(figure.apply(mark)))
                .orElse("");
    }

    private String result(PanelDetail panel, PanelDetail.Slot slot) {
        if (slot.state() == CandidateState.ABSENT) {
            return getTranslation("panel.absentResult");
        }
        PanelDetail.Kept kept = panel.kept().get(slot.id());
        String result = getTranslation(kept != null && kept.passed() ? "panel.passed" : "panel.failed");
        return panel.mark(slot.id()).filter(Mark::wide).isPresent()
                ? getTranslation("panel.marks.result.wide", result)
                : result;
    }
}
