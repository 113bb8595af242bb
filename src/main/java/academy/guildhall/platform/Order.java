package academy.guildhall.platform;

/**
 * The order in which somebody wants a list, as it stands in an address: {@code name}, or {@code -name} for the last first. What
 * it means the list says; to a name that it doesn't know it answers with its own order.
 *
 * @param down whether the last one comes first
 */
public record Order(String by, boolean down) {
    /** The list's own. */
    public static final Order OWN = new Order("", false);

    private static final String DOWN = "-";

    public static Order of(String written) {
        boolean down = written.startsWith(DOWN);
        String by = down ? written.substring(DOWN.length()) : written;
        return by.isEmpty() ? OWN : new Order(by, down);
    }

    /** As an address has it; nothing for the list's own. */
    public String written() {
        return down ? DOWN + by : by;
    }

    public boolean isOwn() {
        return by.isEmpty();
    }
}
