package academy.guildhall.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a person something, by inbox and mail. Published within the transaction that it speaks of: what is rolled back is
 * never told.
 *
 * @param once names the matter; a person is told of one matter once, however often this is published
 * @param key of the message: {@code <key>.subject} and {@code <key>.text} in the bundle of the module that tells
 * @param args for the message: texts, numbers, {@link java.time.Instant}s and {@link State}s, put in the reader's language
 * @param path of the page to open, inside the application
 * @param about the typed id of what it is about: the academy where that stands is the sender
 * @param latestOn on what this is the latest word, which overtakes every earlier one to this person whose mail still waits;
 *     nothing for what is true beside all that is said later
 */
public record Tell(
        PersonId to,
        String once,
        String key,
        List<Object> args,
        String path,
        @Nullable Object about,
        @Nullable String latestOn) {
    public Tell {
        args = List.copyOf(args);
    }

    /** What is about nothing that stands in an academy. */
    public Tell(PersonId to, String once, String key, List<Object> args, String path) {
        this(to, once, key, args, path, null, null);
    }

    /** The same, about this. */
    public Tell about(Object thing) {
        return new Tell(to, once, key, args, path, thing, latestOn);
    }

    /** The same, as the latest word on the thing of this typed id. */
    public Tell latestOn(Object thing) {
        return new Tell(to, once, key, args, path, about, thing.getClass().getSimpleName() + ":" + thing);
    }
}
