package academy.guildhall.audit;

import academy.guildhall.platform.work.Round;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals what was written. */
@Configuration(proxyBeanMethods = false)
class LogRounds {
    private static final Duration EVERY = Duration.ofSeconds(5);

    @Bean
    Round sealRound(LogSealer sealer) {
        return new Round("log seals", EVERY, sealer::sealAll);
    }
}
