package academy.guildhall.platform.ui;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Named;
import academy.guildhall.platform.Worded;
import academy.guildhall.platform.time.HumanDates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says facts in a reader's language. */
@Component
public class ValueWords {
    private final MessageSource messages;
    private final HumanDates dates;

    ValueWords(MessageSource messages, HumanDates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /** “Room: 301”. */
    public String say(Fact fact, Locale locale) {
        return messages.getMessage(
                "stale.now",
                new Object[] {messages.getMessage(fact.label(), null, locale), of(fact.value(), locale)},
                locale);
    }

    private String of(@Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> messages.getMessage("stale.nothing", null, locale);
            case Worded worded -> messages.getMessage(worded.key(), null, locale);
            case Named named -> named.name(locale);
            case Instant at -> dates.moment(at, locale);
            case LocalDate day -> dates.date(day, locale);
            case BigDecimal figure -> figure.toPlainString();
            case List<?> parts -> parts.stream().map(part -> of(part, locale)).collect(Collectors.joining(" · "));
            default -> {
                String text = value.toString();
                yield text.isBlank() ? messages.getMessage("stale.nothing", null, locale) : text;
            }
        };
    }
}
