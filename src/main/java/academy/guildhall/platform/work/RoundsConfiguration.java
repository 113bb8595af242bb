package academy.guildhall.platform.work;

import java.util.List;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the rooms' rounds to Quartz. */
@Configuration(proxyBeanMethods = false)
class RoundsConfiguration {
    @Bean
    SchedulerFactoryBeanCustomizer rounds(List<Round> rounds) {
        return scheduler -> {
            scheduler.setJobDetails(rounds.stream().map(RoundJob::of).toArray(JobDetail[]::new));
            scheduler.setTriggers(rounds.stream().map(RoundJob::trigger).toArray(Trigger[]::new));
        };
    }
}
