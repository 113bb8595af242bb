package academy.guildhall.admissions;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * By what the rows of a list are judged.
 *
 * @param unprintable the first sign of a text that no certificate can print
 */
record ListRules(LocalDate today, Function<String, @Nullable String> unprintable) {}
