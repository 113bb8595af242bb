package academy.guildhall.platform;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a correction changes.
 *
 * @param labelKey of the message that names it
 * @param from a text, a number or a day as it is now; nothing where there is none
 * @param to the same as it is to be
 */
public record Change(
        String labelKey, @Nullable Object from, @Nullable Object to) {}
