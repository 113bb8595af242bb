package academy.guildhall.hall.ui;

import academy.guildhall.hall.Halls;
import academy.guildhall.programmes.TrialRules;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a hall stands, for its screens and its console.
 *
 * @param clock nothing before the first lecture, RUNNING, PAUSED or STOPPED after it has begun
 * @param at the server's clock, in milliseconds since 1970
 * @param passed in milliseconds, as of this answer
 * @param refused why the console's last press wasn't taken
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HallAnswer(
        int hall,
        long at,
        @Nullable Integer number,
        @Nullable String clock,
        long passed,
        @Nullable Integer next,
        List<Halls.Numbered> numbers,
        @Nullable Rules rules,
        @Nullable Token token,
        @Nullable String refused) {
    private static final int FORM = 1;
    /** The first warning comes so long before the end of the time (see {@code domain.md}: at 13:00 of 15 minutes). */
    private static final int WARNS_BEFORE = 120;

    /** What a press must bring so that no other site can send it. */
    record Token(String header, String value) {}

    /** All times in seconds. */
    record Rules(
            int warn,
            int lecture,
            int grace,
            int step,
            BigDecimal perStep,
            BigDecimal most,
            int shortest,
            BigDecimal shortPenalty,
            int stop) {
        static Rules of(TrialRules rules) {
            return new Rules(
                    Math.max(0, rules.lectureSeconds() - WARNS_BEFORE),
                    rules.lectureSeconds(),
                    rules.graceSeconds(),
                    rules.stepSeconds(),
                    rules.pointsPerStep(),
                    rules.mostPenalty(),
                    rules.shortSeconds(),
                    rules.shortPenalty(),
                    rules.stopSeconds());
        }
    }

    static HallAnswer of(Halls.Hall hall, Instant at, @Nullable Token token, @Nullable String refused) {
        Integer now = hall.number();
        boolean going =
                now != null && hall.state() != null && !hall.state().name().equals("STOPPED");
        Integer next = hall.numbers().stream()
                .filter(one -> one.state().equals("WAITING"))
                .map(Halls.Numbered::number)
                .filter(number -> !going || !number.equals(now))
                .findFirst()
                .orElse(null);
        return new HallAnswer(
                FORM,
                at.toEpochMilli(),
                now,
                hall.state() == null ? null : hall.state().name(),
                hall.passedMillis(),
                next,
                hall.numbers(),
                Rules.of(hall.rules()),
                token,
                refused);
    }
}
