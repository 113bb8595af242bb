package academy.guildhall.scoring.ui;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Marks, points and times as they are written everywhere: {@code 84.17}, {@code 8.5}, {@code 10}, {@code 15:31}. */
public final class Figures {
    private Figures() {}

    public static String mark(@Nullable BigDecimal mark) {
        return mark == null ? "–" : mark.setScale(2).toPlainString();
    }

    /** Points alone: {@code 10}, {@code 8.5}. */
    public static String points(@Nullable BigDecimal points) {
        return points == null ? "–" : points.setScale(isWhole(points) ? 0 : 1).toPlainString();
    }

    /** Points below one another: all with a decimal as soon as one of them has a half point. */
    public static Function<BigDecimal, String> column(Stream<BigDecimal> points) {
        int decimals = points.allMatch(Figures::isWhole) ? 0 : 1;
        return one -> one.setScale(decimals).toPlainString();
    }

    private static boolean isWhole(BigDecimal points) {
        return points.stripTrailingZeros().scale() <= 0;
    }

    public static String time(@Nullable Integer seconds) {
        return seconds == null ? "" : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** The seconds in {@code mm:ss}, or -1 for anything else, which every rule refuses. */
    public static int seconds(String time) {
        String[] parts = time.strip().replace('：', ':').split(":", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1,3}") || !parts[1].matches("[0-5]\\d")) {
            return -1;
        }
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }
}
