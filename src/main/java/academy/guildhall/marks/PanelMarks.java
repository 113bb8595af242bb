package academy.guildhall.marks;

import academy.guildhall.panels.CandidateId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a panel as far as there are any.
 *
 * @param marks how the figures come about, computed anew from the sheets
 * @param kept the final marks as they were tabulated, by candidate; no figures for somebody absent, and nobody who is postponed
 */
public record PanelMarks(List<Mark> marks, Map<CandidateId, Kept> kept) {
    /** Before tabulation. */
    static final PanelMarks NONE = new PanelMarks(List.of(), Map.of());

    /** A final mark as it was tabulated. */
    public record Kept(
            @Nullable BigDecimal finalMark, @Nullable Integer place, boolean passed) {}

    public Optional<Mark> mark(CandidateId candidate) {
        return marks.stream().filter(mark -> mark.candidate().equals(candidate)).findFirst();
    }

    public @Nullable Kept kept(CandidateId candidate) {
        return kept.get(candidate);
    }

    public long passed() {
        return kept.values().stream().filter(Kept::passed).count();
    }

    /** Whether what is kept is what the sheets give now. */
    public boolean isIdentical() {
        return marks.stream().allMatch(mark -> {
            Kept figures = kept.get(mark.candidate());
            return figures != null
                    && figures.finalMark() != null
                    && figures.finalMark().compareTo(mark.finalMark()) == 0
                    && figures.passed() == mark.passed()
                    && Objects.equals(figures.place(), mark.place());
        });
    }
}
