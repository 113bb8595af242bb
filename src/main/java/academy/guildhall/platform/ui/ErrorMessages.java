package academy.guildhall.platform.ui;

import academy.guildhall.platform.Named;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.data.DatabaseAway;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Turns what went wrong into a sentence that says why and what to do. */
@Component
public class ErrorMessages implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorMessages.class);
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"(\\w+)\"");

    private final transient MessageSource messages;
    private final transient ValueWords words;

    ErrorMessages(MessageSource messages, ValueWords words) {
        this.messages = messages;
        this.words = words;
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable problem = event.getThrowable();
        UI ui = UI.getCurrent();
        if (ui == null) {
            LOG.error("Unexpected, and nobody there to be told", problem);
        } else {
            Toast.refused(explain(problem, ui.getLocale()));
        }
    }

    /** The sentence for a person. What isn't foreseen is logged under a short reference, and the sentence names it. */
    public String explain(Throwable problem, Locale locale) {
        if (DatabaseAway.isBehind(problem)) {
            Away.met();
            LOG.warn("The database can't be reached: {}", problem.toString());
            return messages.getMessage("error.away", null, locale);
        }
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            String known = known(cause, locale);
            if (known != null) {
                return known;
            }
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected [{}]", reference, problem);
        return messages.getMessage("error.unexpected", new Object[] {reference}, locale);
    }

    private @Nullable String known(Throwable cause, Locale locale) {
        return switch (cause) {
            case Stale stale -> stale(stale, locale);
            case Refusal refusal ->
                refusal.each().stream()
                        .map(one -> messages.getMessage(one.key(), named(one.args(), locale), locale))
                        .distinct()
                        .collect(Collectors.joining(" "));
            case NotFound gone -> messages.getMessage("error.notFound", null, locale);
            case AccessDeniedException denied -> messages.getMessage("error.denied", null, locale);
            case PessimisticLockingFailureException crossed -> {
                LOG.warn("Two were in each other's way", crossed);
                yield messages.getMessage("error.crossed", null, locale);
            }
            case OptimisticLockingFailureException stale -> messages.getMessage("error.stale", null, locale);
            case DataIntegrityViolationException violated ->
                constraint(violated)
                        .map(name -> sentence("constraint." + name, locale))
                        .orElse(null);
            default -> null;
        };
    }

    private String stale(Stale stale, Locale locale) {
        String now = stale.facts().stream().map(fact -> words.say(fact, locale)).collect(Collectors.joining("; "));
        return messages.getMessage(stale.key(), null, locale) + (now.isEmpty() ? "" : " " + now);
    }

    private @Nullable String sentence(String key, Locale locale) {
        try {
            return messages.getMessage(key, null, locale);
        } catch (NoSuchMessageException unnamed) {
            return null;
        }
    }

    /** The name of the constraint that the database held up. */
    public static Optional<String> constraint(DataIntegrityViolationException violated) {
        Matcher named = CONSTRAINT.matcher(
                String.valueOf(violated.getMostSpecificCause().getMessage()));
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** What has a name is called by it in the reader's language. */
    private static Object[] named(Object[] args, Locale locale) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Named named ? named.name(locale) : arg)
                .toArray();
    }
}
