package academy.guildhall.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work on many things at once. Whoever writes something down for each of them may do so for all together when it ends, in as few
 * statements as for one. It stays within the thread and its transaction: what was to be written is, or the work fails.
 */
public final class Bulk {
    private static final ThreadLocal<@Nullable Bulk> OPEN = new ThreadLocal<>();

    private final Map<Consumer<? extends List<?>>, List<Object>> held = new LinkedHashMap<>();

    private Bulk() {}

    /** Does the work, and then what was held back in it. */
    public static void of(Runnable work) {
        if (OPEN.get() != null) {
            work.run();
            return;
        }
        Bulk bulk = new Bulk();
        OPEN.set(bulk);
        try {
            work.run();
        } finally {
            OPEN.remove();
        }
        bulk.held.forEach(Bulk::write);
    }

    /**
     * Writes something down: at once, or together with others of its kind when it is part of a work on many.
     *
     * @param together what writes them; the same object each time, or they aren't of one kind
     */
    public static <T> void each(T one, Consumer<List<T>> together) {
        Bulk bulk = OPEN.get();
        if (bulk == null) {
            together.accept(List.of(one));
        } else {
            bulk.held.computeIfAbsent(together, first -> new ArrayList<>()).add(one);
        }
    }

    @SuppressWarnings("unchecked")
    private static void write(Consumer<? extends List<?>> together, List<Object> held) {
        ((Consumer<List<Object>>) together).accept(held);
    }
}
