package academy.guildhall.admissions;

import academy.guildhall.platform.work.Round;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often it is looked whether rows of lists are kept no longer. */
@Configuration(proxyBeanMethods = false)
class ListRounds {
    @Bean
    Round listRound(ListsKept lists, @Value("${guildhall.lists.every:1h}") Duration every) {
        return new Round("lists", every, lists::forget);
    }
}
