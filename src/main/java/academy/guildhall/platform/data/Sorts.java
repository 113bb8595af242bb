package academy.guildhall.platform.data;

import academy.guildhall.platform.Order;
import academy.guildhall.platform.Tally;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a list can be sorted: the names that may stand in an address, and what each means in a statement. Nothing else of an
 * {@link Order} gets there. Rows that are equal keep the list's own order, which ends with an id. See ADR 0080.
 */
public final class Sorts {
    private final String own;
    private final Map<Order, String> walks;
    private final Map<String, String> sorts = new LinkedHashMap<>();

    private Sorts(String own, Map<Order, String> walks) {
        this.own = own;
        this.walks = walks;
    }

    /** A list whose own order has no name of its own. */
    public static Sorts of(String own) {
        return new Sorts(own, Map.of());
    }

    /**
     * A list in the order of its names, from the first to the last.
     *
     * @param own the order, for which there is an index
     * @param back the same from the end
     */
    public static Sorts ascending(String name, String own, String back) {
        return new Sorts(own, Map.of(new Order(name, false), own, new Order(name, true), back));
    }

    /** The same for a list that begins with its latest. */
    public static Sorts descending(String name, String own, String back) {
        return new Sorts(own, Map.of(new Order(name, true), own, new Order(name, false), back));
    }

    /** What else it can be sorted by: an expression over the tables that the page joins. */
    public Sorts by(String name, String expression) {
        sorts.put(name, expression);
        return this;
    }

    /** By a state, in the order in which the states follow each other. */
    public Sorts byState(String name, String column, Class<? extends Enum<?>> states) {
        return by(
                name,
                Stream.of(states.getEnumConstants())
                        .map(state -> "'" + state.name() + "'")
                        .collect(Collectors.joining(", ", "array_position(array[", "], " + column + ")")));
    }

    public Set<String> names() {
        return Stream.concat(walks.keySet().stream().map(Order::by), sorts.keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Whether a page is walked to along the list's own order, one way or the other. */
    public boolean isOwn(Order order) {
        return order.isOwn() || walks.containsKey(order);
    }

    /** What follows {@code order by}. */
    public String of(Order order) {
        String sort = sorts.get(order.by());
        return sort == null
                ? walks.getOrDefault(order, own)
                : sort + (order.down() ? " desc" : "") + " nulls last, " + own;
    }

    /**
     * The ids of one page. In its own order a list is walked as far as the page; any other order is put over what the list
     * shows of itself.
     *
     * @param ids a statement without an order that finds them as {@code id}
     * @param joined what the order speaks of, joined to the ids as {@code k}
     */
    public String page(Order order, String ids, String joined) {
        String inOrder = sorts.containsKey(order.by())
                ? "select k.id from (" + ids + " order by " + own + " limit " + Tally.MOST + ") k " + joined
                : ids;
        return inOrder + " order by " + of(order) + " offset :offset limit :limit";
    }
}
