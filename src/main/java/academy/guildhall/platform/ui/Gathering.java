package academy.guildhall.platform.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** While a page is gathered from what several rooms offer, what they ask alike is asked once. */
public final class Gathering {
    private static final ScopedValue<Map<Class<?>, Object>> ASKED = ScopedValue.newInstance();

    private Gathering() {}

    static void during(Runnable gathers) {
        ScopedValue.where(ASKED, new HashMap<>()).run(gathers);
    }

    static <T> T of(Supplier<T> gathers) {
        return ScopedValue.where(ASKED, new HashMap<>()).call(gathers::get);
    }

    /** The answer that this was given already, or the one that it is given now; outside of a gathering always the latter. */
    public static <T> T once(Class<T> kind, Supplier<T> asks) {
        return ASKED.isBound() ? kind.cast(ASKED.get().computeIfAbsent(kind, none -> asks.get())) : asks.get();
    }
}
