package academy.guildhall.platform;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The version of a thing that somebody has before them when they change it or decide about it. A page carries it from where it
 * was read to the service, which acts on this version or on none. See ADR 0090.
 */
public record Seen(int version) {
    /** Of what has just been made. */
    public static final Seen FIRST = new Seen(0);

    /** As the column or the aggregate's field has it. */
    public static Seen of(@Nullable Integer version) {
        return version == null ? FIRST : new Seen(version);
    }

    /**
     * Refuses whoever saw another version than the one that stands.
     *
     * @param facts how the thing stands now, for those who are refused
     */
    public void mustBe(Seen now, Supplier<List<Fact>> facts) {
        if (!equals(now)) {
            throw new Stale(now, facts.get());
        }
    }
}
