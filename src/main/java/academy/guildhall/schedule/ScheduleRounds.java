package academy.guildhall.schedule;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.work.LongWork;
import academy.guildhall.platform.work.NewWork;
import academy.guildhall.platform.work.WorkKind;
import academy.guildhall.programmes.CohortId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seeks a better plan while nobody waits for it, in ten turns of five seconds. Each begins with the plan that is there, so that it
 * can be paused, left, and done by any node; what was found stays.
 */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class ScheduleRounds {
    /** The kind of work, about a cohort. */
    public static final String KIND = "schedule";

    private static final int TURNS = 10;

    private final ScheduleStore store;
    private final LongWork work;
    private final JsonMapper json;

    ScheduleRounds(ScheduleStore store, LongWork work, JsonMapper json) {
        this.store = store;
        this.work = work;
        this.json = json;
    }

    /** What every turn has to know. */
    private record Settings(UUID cohort) {}

    /** Begins; refused while this cohort's plan is sought already. */
    public void begin(CohortId cohort, Locale locale) {
        if (store.of(cohort).isEmpty()) {
            throw new NotFound("schedule", cohort);
        }
        work.begin(new NewWork(
                KIND,
                cohort.value(),
                json.writeValueAsString(new Settings(cohort.value())),
                LongStream.rangeClosed(1, TURNS)
                        .mapToObj(turn -> new NewWork.Step(new UUID(0, turn), Long.toString(turn)))
                        .toList(),
                locale));
    }

    /** One turn. */
    @Component
    static class Turn implements WorkKind {
        private final Schedules schedules;
        private final JsonMapper json;

        Turn(Schedules schedules, JsonMapper json) {
            this.schedules = schedules;
            this.json = json;
        }

        @Override
        public String name() {
            return KIND;
        }

        @Override
        public String about() {
            return "cohort";
        }

        @Override
        public @Nullable String perform(UUID subject, String settings, Progress progress) {
            CohortId cohort =
                    new CohortId(json.readValue(settings, Settings.class).cohort());
            schedules.improve(cohort, subject.getLeastSignificantBits());
            return null;
        }
    }
}
