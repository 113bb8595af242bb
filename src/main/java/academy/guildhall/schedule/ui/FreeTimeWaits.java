package academy.guildhall.schedule.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.Waiting;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.schedule.MyFreeTimes;
import academy.guildhall.schedule.ScheduleLinks;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For an assessor: the cohorts that ask when they can judge. */
@Configuration(proxyBeanMethods = false)
public class FreeTimeWaits {
    @Bean
    Waits freeTimesToSay(MyFreeTimes times) {
        return Waits.to(
                Set.of(Role.ASSESSOR),
                user -> times.open().stream()
                        .map(one -> Waiting.open(
                                        Words.of("waits.freeTimes"),
                                        Words.of("waits.freeTimes.open"),
                                        ScheduleLinks.freeTimes(one.cohort()))
                                .in(one.cohortName())
                                .hindering())
                        .toList());
    }
}
