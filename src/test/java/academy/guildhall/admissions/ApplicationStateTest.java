package academy.guildhall.admissions;

import static academy.guildhall.admissions.ApplicationState.ADMITTED;
import static academy.guildhall.admissions.ApplicationState.NOMINATED;
import static academy.guildhall.admissions.ApplicationState.REJECTED;
import static academy.guildhall.admissions.ApplicationState.RETURNED;
import static academy.guildhall.admissions.ApplicationState.SCREENED_IN;
import static academy.guildhall.admissions.ApplicationState.WAITLISTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApplicationStateTest {
    private static final Map<ApplicationState, Set<ApplicationState>> MOVES = Map.of(
            NOMINATED, Set.of(SCREENED_IN, RETURNED, REJECTED),
            RETURNED, Set.of(NOMINATED, REJECTED),
            SCREENED_IN, Set.of(ADMITTED, WAITLISTED, RETURNED, NOMINATED),
            WAITLISTED, Set.of(ADMITTED, REJECTED),
            ADMITTED, Set.of(),
            REJECTED, Set.of());

    @Test
    void hasTheseMovesAndNoOther() {
        for (ApplicationState from : ApplicationState.values()) {
            for (ApplicationState to : ApplicationState.values()) {
                assertThat(from.leadsTo(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(MOVES.get(from).contains(to));
            }
        }
    }
}
