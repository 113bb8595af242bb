package academy.guildhall.platform;

import java.util.List;

/**
 * A rule said no. Carries the key of a message that tells the person which rule, and what to do; never a stack trace.
 * The message's arguments are figures and names, put in by the reader's language.
 */
public class Refusal extends RuntimeException {
    private final String key;
    private final List<Object> args;

    public Refusal(String key, Object... args) {
        super(key + " " + List.of(args));
        this.key = key;
        this.args = List.of(args);
    }

    public String key() {
        return key;
    }

    public Object[] args() {
        return args.toArray();
    }
}
