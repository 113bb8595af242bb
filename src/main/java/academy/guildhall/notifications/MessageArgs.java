package academy.guildhall.notifications;

import academy.guildhall.platform.State;
import academy.guildhall.platform.time.HumanDates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a message's arguments as what they are, so that each reader gets dates and states in their own language. */
@Component
class MessageArgs {
    private final JsonMapper json;
    private final HumanDates dates;
    private final MessageSource messages;

    MessageArgs(JsonMapper json, HumanDates dates, MessageSource messages) {
        this.json = json;
        this.dates = dates;
        this.messages = messages;
    }

    private record Kept(String kind, String value) {}

    String write(List<Object> args) {
        return json.writeValueAsString(args.stream().map(MessageArgs::keep).toList());
    }

    private static Kept keep(Object arg) {
        return switch (arg) {
            case Instant at -> new Kept("instant", at.toString());
            case LocalDate day -> new Kept("date", day.toString());
            case State state -> new Kept("key", state.key());
            case BigDecimal figure -> new Kept("text", figure.toPlainString());
            case Number number -> new Kept("number", number.toString());
            default -> new Kept("text", arg.toString());
        };
    }

    /** The arguments in a reader's language. */
    Object[] read(String written, Locale locale) {
        return java.util.Arrays.stream(json.readValue(written, Kept[].class))
                .map(kept -> say(kept, locale))
                .toArray();
    }

    private Object say(Kept kept, Locale locale) {
        return switch (kept.kind()) {
            case "instant" -> dates.moment(Instant.parse(kept.value()), locale);
            case "date" -> dates.date(LocalDate.parse(kept.value()), locale);
            case "key" -> messages.getMessage(kept.value(), null, locale);
            case "number" -> Long.valueOf(kept.value());
            default -> kept.value();
        };
    }
}
