package academy.guildhall.objections;

import academy.guildhall.platform.work.Round;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often those are taken up that waited for their turn. */
@Configuration(proxyBeanMethods = false)
class ObjectionRounds {
    @Bean
    Round objectionRound(ObjectionIntake intake, @Value("${guildhall.objections.every:1m}") Duration every) {
        return new Round("objections", every, intake::takeUpWhoseTurnItIs);
    }
}
