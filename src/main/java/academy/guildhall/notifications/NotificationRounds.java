package academy.guildhall.notifications;

import academy.guildhall.platform.work.Round;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How often reminders are looked for and mail is sent. */
@Configuration(proxyBeanMethods = false)
class NotificationRounds {
    @Bean
    Round reminderRound(Reminders reminders, @Value("${guildhall.reminders.every:1m}") Duration every) {
        return new Round("reminders", every, reminders::remind);
    }

    @Bean
    Round mailSendingRound(MailRound round, @Value("${guildhall.mail.every:10s}") Duration every) {
        return new Round("mail", every, round::send);
    }
}
