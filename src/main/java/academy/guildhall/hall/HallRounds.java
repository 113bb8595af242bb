package academy.guildhall.hall;

import academy.guildhall.platform.security.RunAs;
import academy.guildhall.platform.security.Standing;
import academy.guildhall.platform.work.Round;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stops lectures by the rule, whatever became of the console; and where clocks stand. */
@Configuration(proxyBeanMethods = false)
class HallRounds {
    private static final Duration EVERY = Duration.ofSeconds(5);

    @Bean
    Round clockRound(HallClock clock) {
        return new Round("clocks", EVERY, () -> RunAs.system(clock::stopOver));
    }

    @Bean
    Standing clockStanding() {
        return Standing.inLog("clock", """
                select p.* from candidate_view c join panel_view v on v.id = c.panel_id
                join cohort_place p on p.cohort_id = v.cohort_id where c.id = :id
                """);
    }
}
