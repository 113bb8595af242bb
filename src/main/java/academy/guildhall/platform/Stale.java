package academy.guildhall.platform;

import java.util.List;

/**
 * Somebody acted on an older version than the one that stands. Nothing was done; it says how the thing stands now, so that
 * they can save over it knowingly, or take what is newer. See ADR 0090.
 */
public class Stale extends Refusal implements Shown {
    private final Seen seen;
    private final List<Fact> facts;

    public Stale(Seen now, List<Fact> facts) {
        super("stale.changed");
        this.seen = now;
        this.facts = List.copyOf(facts);
    }

    /** The version that stands. */
    @Override
    public Seen seen() {
        return seen;
    }

    @Override
    public List<Fact> facts() {
        return facts;
    }
}
