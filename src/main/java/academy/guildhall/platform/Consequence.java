package academy.guildhall.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a correction in one of the rooms, said before it is made.
 *
 * @param key of the message that says so; {@code <key>.choice} is what is offered, if anything is
 * @param args for both: texts, numbers, {@link java.time.Instant}s, {@link java.time.LocalDate}s and {@link State}s, put in
 *     the reader's language
 * @param choice names what the reader may ask for along with the correction; nothing where there is nothing to choose
 */
public record Consequence(
        Weight weight,
        String key,
        List<Object> args,
        @Nullable String choice) {
    /** What it means for whoever corrects. */
    public enum Weight {
        /** Done along with the correction. */
        FOLLOWS,
        /** Stays as it is, and somebody should look at it. */
        STAYS,
        /** Stands in the way: nothing is corrected until it is gone. */
        REFUSES;

        public String key() {
            return "consequence." + name();
        }
    }

    public Consequence {
        args = List.copyOf(args);
    }

    public static Consequence follows(String key, Object... args) {
        return new Consequence(Weight.FOLLOWS, key, List.of(args), null);
    }

    public static Consequence stays(String key, Object... args) {
        return new Consequence(Weight.STAYS, key, List.of(args), null);
    }

    public static Consequence refuses(String key, Object... args) {
        return new Consequence(Weight.REFUSES, key, List.of(args), null);
    }

    /** The same, with something that may be asked for along with the correction. */
    public Consequence offering(String what) {
        return new Consequence(weight, key, args, what);
    }
}
