package academy.guildhall.scoring;

import academy.guildhall.platform.Refusal;
import academy.guildhall.programmes.Criterion;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One criterion on a sheet: points, or none yet; and whether the lecture fails here, with the reason.
 *
 * @param points in half points, nothing for a blank; a blank isn't zero
 * @param enteredAt when it came in
 */
@Embeddable
record SheetEntry(
        @Column(precision = 5, scale = 1) @Nullable BigDecimal points,
        boolean failsOutright,
        @Nullable String reason,
        @Nullable Instant enteredAt) {
    static final SheetEntry BLANK = new SheetEntry(null, false, null, null);

    /** What somebody has before them, or enters; the reason counts only where the lecture fails. */
    static SheetEntry of(@Nullable BigDecimal points, boolean failsOutright, @Nullable String reason) {
        String why = reason == null ? "" : SheetText.limited(reason);
        return new SheetEntry(points, failsOutright, failsOutright ? why : null, null);
    }

    SheetEntry at(Instant now) {
        return new SheetEntry(points, failsOutright, reason, now);
    }

    /** Whether both say the same, whenever they came in. */
    boolean says(SheetEntry other) {
        return failsOutright == other.failsOutright
                && Objects.equals(reason, other.reason)
                && (points == null || other.points == null
                        ? Objects.equals(points, other.points)
                        : points.compareTo(other.points) == 0);
    }

    boolean isComplete() {
        return points != null && (!failsOutright || reason != null && !reason.isBlank());
    }

    /**
     * @param step in which points go up
     * @throws Refusal of points that the criterion doesn't give, or of a fail where none is possible
     */
    void mustFit(Criterion criterion, BigDecimal step) {
        if (points != null
                && (points.signum() < 0
                        || points.compareTo(criterion.points()) > 0
                        || points.remainder(step).signum() != 0)) {
            throw new Refusal("sheet.refused.points", criterion.points(), step);
        }
        if (failsOutright && !criterion.failsOutright()) {
            throw new Refusal("sheet.refused.noOutrightFail");
        }
    }
}
