package academy.guildhall.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.PersonId;
import academy.guildhall.testing.Tries;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvenLoadTest {
    @Test
    void givesNobodyMoreThanOneAboveAnotherWhoGotSomebody() {
        Tries.of(1000, random -> {
            int trainees = random.nextInt(61);
            Map<PersonId, Integer> load = new HashMap<>();
            for (int coach = random.nextInt(8); coach >= 0; coach--) {
                load.put(PersonId.next(), random.nextInt(13));
            }
            Map<PersonId, Integer> given = new HashMap<>(load);
            EvenLoad even = new EvenLoad(load);
            for (int i = 0; i < trainees; i++) {
                given.merge(even.next(PersonId.next()), 1, Integer::sum);
            }
            int least =
                    given.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
            given.forEach((coach, count) -> {
                if (count > load.get(coach)) {
                    assertThat(count).isLessThanOrEqualTo(least + 1);
                }
            });
            assertThat(sum(given)).isEqualTo(sum(load) + trainees);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void neverGivesATraineeToThemselves(int already) {
        PersonId both = PersonId.next();
        PersonId other = PersonId.next();
        assertThat(new EvenLoad(Map.of(both, 0, other, already)).next(both)).isEqualTo(other);
    }

    private static int sum(Map<PersonId, Integer> load) {
        return load.values().stream().mapToInt(Integer::intValue).sum();
    }
}
