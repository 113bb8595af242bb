package academy.guildhall.programmes;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** How far a cohort is: how many of it stand where. */
public record CohortBoard(
        CohortId id, String name, LocalDate startsOn, LocalDate endsOn, Map<EnrolmentState, Integer> counts) {
    public CohortBoard {
        EnumMap<EnrolmentState, Integer> all = new EnumMap<>(EnrolmentState.class);
        all.putAll(counts);
        counts = all;
    }

    public int in(EnrolmentState state) {
        return counts.getOrDefault(state, 0);
    }
}
