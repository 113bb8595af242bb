package academy.guildhall.platform.security;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An authority: a role within a scope, from a day to a day.
 *
 * @param from the first day
 * @param until the last day; nothing for no end
 */
public record Grant(
        Role role, Scope scope, LocalDate from, @Nullable LocalDate until) implements Serializable {
    /** Over everything, since ever and without an end. */
    public static Grant everywhere(Role role) {
        return new Grant(role, Scope.INSTALLATION, LocalDate.EPOCH, null);
    }

    /** The same from a day on. */
    public Grant since(LocalDate day) {
        return new Grant(role, scope, day, until);
    }

    /** The same in another place. */
    public Grant within(Scope other) {
        return new Grant(role, other, from, until);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether it holds on one of the days and not on the other. */
    boolean changesBetween(LocalDate one, LocalDate other) {
        return holdsOn(one) != holdsOn(other);
    }

    boolean covers(Place place) {
        return scope.equals(Scope.INSTALLATION) || place.within().contains(scope);
    }
}
