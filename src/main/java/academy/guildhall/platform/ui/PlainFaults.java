package academy.guildhall.platform.ui;

import academy.guildhall.platform.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What is wrong with the form of a plain page, as its template {@code fields} shows it: each fault at its field and all of
 * them above, as {@link ErrorSummary} does in views. It stands in the model as {@code faults}.
 */
public record PlainFaults(List<Line> lines) {
    /** One thing that is wrong, and the id of the field that it is about. */
    public record Line(@Nullable String field, String text) {}

    public static PlainFaults of(Refusal refused, MessageSource messages, Locale locale) {
        return new PlainFaults(refused.each().stream()
                .map(one -> new Line(one.field(), messages.getMessage(one.key(), one.args(), locale)))
                .toList());
    }

    /** What is wrong with this field, or nothing. */
    public @Nullable String at(String field) {
        String all = lines.stream()
                .filter(line -> Objects.equals(line.field(), field))
                .map(Line::text)
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    /** Whether the field is marked as wrong: {@code true} or no attribute at all. */
    public @Nullable String invalid(String field) {
        return at(field) == null ? null : "true";
    }

    /** The id of what describes the field, where something is wrong with it. */
    public @Nullable String describedBy(String field) {
        return at(field) == null ? null : field + "-fault";
    }
}
