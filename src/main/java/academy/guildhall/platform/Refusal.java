package academy.guildhall.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule said no. Carries the key of a message that tells the person which rule, and what to do; never a stack trace.
 * The message's arguments are figures and names, put in by the reader's language. Where it is about one field of what was
 * filled in, it names that; several at once are one refusal that holds them all, see {@link Faults}.
 */
public class Refusal extends RuntimeException {
    private final String key;
    private final List<Object> args;
    private final @Nullable String field;
    private final List<Refusal> parts;

    public Refusal(String key, Object... args) {
        this(null, List.of(), key, args);
    }

    private Refusal(@Nullable String field, List<Refusal> parts, String key, Object... args) {
        super(key + " " + List.of(args));
        this.key = key;
        this.args = List.of(args);
        this.field = field;
        this.parts = List.copyOf(parts);
    }

    /** One that is about a field, by the name that it has where it was filled in. */
    public static Refusal at(String field, String key, Object... args) {
        return new Refusal(field, List.of(), key, args);
    }

    /** All that was found at once: the first one stands for all where only one can be said. */
    static Refusal ofAll(List<Refusal> parts) {
        Refusal first = parts.getFirst();
        return parts.size() == 1 ? first : new Refusal(first.field, parts, first.key, first.args());
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args.toArray();
    }

    /** The field that it is about, if it is about one. */
    public @Nullable String field() {
        return field;
    }

    /** Each rule that said no, in their order; most often this one alone. */
    public List<Refusal> each() {
        return parts.isEmpty() ? List.of(this) : parts;
    }
}
