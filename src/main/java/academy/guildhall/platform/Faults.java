package academy.guildhall.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks at all that somebody filled in and refuses whatever is wrong with it at once, each fault with its field. */
public final class Faults {
    private final List<Refusal> found = new ArrayList<>();

    /**
     * Notes a fault unless it is right.
     *
     * @param field by the name that it has where it was filled in
     * @param key of the message that says what is wrong and what to do
     */
    public Faults unless(boolean right, String field, String key, Object... args) {
        if (!right) {
            found.add(Refusal.at(field, key, args));
        }
        return this;
    }

    /** Makes a part of what was filled in and notes all that it refuses; answers what takes its place then. */
    public <T> T of(Supplier<T> part, T otherwise) {
        try {
            return part.get();
        } catch (Refusal refused) {
            found.addAll(refused.each());
            return otherwise;
        }
    }

    /** Whether nothing was wrong yet. */
    public boolean areNone() {
        return found.isEmpty();
    }

    /** @throws Refusal of all that was noted, if anything was */
    public void refuse() {
        if (!found.isEmpty()) {
            throw Refusal.ofAll(found);
        }
    }
}
