package academy.guildhall.platform;

import java.util.List;

/**
 * Tells a person something, by inbox and mail. Published within the transaction that it speaks of: what is rolled back is
 * never told.
 *
 * @param once names the matter; a person is told of one matter once, however often this is published
 * @param key of the message: {@code <key>.subject} and {@code <key>.text} in the bundle of the module that tells
 * @param args for the message: texts, numbers, {@link java.time.Instant}s and {@link State}s, put in the reader's language
 * @param path of the page to open, inside the application
 */
public record Tell(PersonId to, String once, String key, List<Object> args, String path) {
    public Tell {
        args = List.copyOf(args);
    }
}
