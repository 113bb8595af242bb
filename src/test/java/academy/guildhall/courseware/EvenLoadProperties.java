package academy.guildhall.courseware;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EvenLoadProperties {
    @Property
    void givesNobodyMoreThanOneAboveAnotherWhoGotSomebody(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 12) Integer> before,
            @ForAll @IntRange(max = 60) int trainees) {
        Map<PersonId, Integer> load = new HashMap<>();
        before.forEach(count -> load.put(PersonId.next(), count));
        Map<PersonId, Integer> given = new HashMap<>(load);
        EvenLoad even = new EvenLoad(load);
        for (int i = 0; i < trainees; i++) {
            given.merge(even.next(PersonId.next()), 1, Integer::sum);
        }
        int least = given.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
        given.forEach((coach, count) -> {
            if (count > load.get(coach)) {
                assertThat(count).isLessThanOrEqualTo(least + 1);
            }
        });
        assertThat(given.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(before.stream().mapToInt(Integer::intValue).sum() + trainees);
    }

    @Property(tries = 20)
    void neverGivesATraineeToThemselves(@ForAll @IntRange(max = 5) int already) {
        PersonId both = PersonId.next();
        PersonId other = PersonId.next();
        assertThat(new EvenLoad(Map.of(both, 0, other, already)).next(both)).isEqualTo(other);
    }
}
