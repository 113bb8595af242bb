package academy.guildhall.schedule.solving;

import java.util.Comparator;

/**
 * A room for one stretch: where one panel can sit.
 *
 * @param stretch the stretch's index
 */
public record Spot(int stretch, String room) implements Comparable<Spot> {
    private static final Comparator<Spot> ORDER =
            Comparator.comparingInt(Spot::stretch).thenComparing(Spot::room);

    @Override
    public int compareTo(Spot other) {
        return ORDER.compare(this, other);
    }
}
