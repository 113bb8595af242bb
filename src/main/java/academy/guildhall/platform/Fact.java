package academy.guildhall.platform;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a page or form says of what it shows.
 *
 * @param label the key of what it is called there
 * @param value a text, figure, day, time, moment or {@link Worded}; nothing when it isn't said
 */
public record Fact(String label, @Nullable Object value) {}
