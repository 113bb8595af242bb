package academy.guildhall.courseware;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Spreads trainees over coaches: each goes to whoever has fewest. */
class EvenLoad {
    private final Map<PersonId, Integer> load;

    /** @param load how many each coach has already */
    EvenLoad(Map<PersonId, Integer> load) {
        this.load = new HashMap<>(load);
    }

    /** The coach for the next trainee, never the trainee themselves. */
    PersonId next(PersonId trainee) {
        PersonId coach = load.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(trainee))
                .min(Map.Entry.<PersonId, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(PersonId::value))))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new Refusal("course.refused.ownCoach"));
        load.merge(coach, 1, Integer::sum);
        return coach;
    }
}
