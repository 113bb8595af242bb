package academy.guildhall.marks;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a review changed for whoever asked for it, old beside new.
 *
 * @param wasTotal of the sheet that was misread
 * @param penalty is the same before and after
 */
public record ReviewedFigures(
        BigDecimal wasTotal,
        BigDecimal nowTotal,
        BigDecimal wasMark,
        BigDecimal nowMark,
        BigDecimal penalty,
        @Nullable Integer wasPlace,
        @Nullable Integer nowPlace,
        boolean wasPassed,
        boolean nowPassed,
        String reason) {
    /** The message by which the inbox and the page tell it. */
    public static final String KEY = "review.tell.corrected";
    /** To those whose place alone became another. */
    public static final String PLACE = "review.tell.place";
    /** That nothing changed, and why. */
    public static final String STANDS = "review.tell.stands";

    private static final String NONE = "–";

    /** Nothing before a review is confirmed, nor where the figures stand. */
    static @Nullable ReviewedFigures of(
            @Nullable BigDecimal wasTotal,
            @Nullable BigDecimal nowTotal,
            @Nullable BigDecimal wasMark,
            @Nullable BigDecimal nowMark,
            @Nullable BigDecimal penalty,
            @Nullable Integer wasPlace,
            @Nullable Integer nowPlace,
            @Nullable Boolean wasPassed,
            @Nullable Boolean nowPassed,
            @Nullable String reason) {
        return wasTotal == null
                        || nowTotal == null
                        || wasMark == null
                        || nowMark == null
                        || penalty == null
                        || reason == null
                ? null
                : new ReviewedFigures(
                        wasTotal,
                        nowTotal,
                        wasMark,
                        nowMark,
                        penalty,
                        wasPlace,
                        nowPlace,
                        Boolean.TRUE.equals(wasPassed),
                        Boolean.TRUE.equals(nowPassed),
                        reason);
    }

    public List<Object> args() {
        return List.of(
                wasTotal.toPlainString(),
                nowTotal.toPlainString(),
                wasMark.toPlainString(),
                nowMark.toPlainString(),
                penalty.toPlainString(),
                place(wasPlace),
                place(nowPlace),
                wasPassed ? 1 : 0,
                nowPassed ? 1 : 0,
                reason);
    }

    public static List<Object> places(@Nullable Integer was, @Nullable Integer now) {
        return List.of(place(was), place(now));
    }

    private static String place(@Nullable Integer place) {
        return place == null ? NONE : place.toString();
    }
}
