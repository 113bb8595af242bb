package academy.guildhall.results;

import academy.guildhall.platform.work.Round;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often notices are looked at whose time is over. */
@Configuration(proxyBeanMethods = false)
class ResultRounds {
    @Bean
    Round noticeRound(NoticeClosing closing, @Value("${guildhall.notices.every:1m}") Duration every) {
        return new Round("notices", every, closing::closeAllOver);
    }
}
