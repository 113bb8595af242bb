package academy.guildhall.notifications.jobs;

import academy.guildhall.notifications.MailRound;
import academy.guildhall.notifications.Reminders;
import java.time.Duration;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The jobs of this module. A round that was missed, because no node was up, isn't made up for: the next one finds what is
 * still due. Both may run twice without effect.
 */
@Configuration(proxyBeanMethods = false)
public class NotificationJobs {
    @Bean
    JobDetail reminderJob() {
        return JobBuilder.newJob(RemindJob.class)
                .withIdentity("reminders")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger reminderTrigger(JobDetail reminderJob, @Value("${guildhall.reminders.every:1m}") Duration every) {
        return every(reminderJob, every);
    }

    @Bean
    JobDetail mailJob() {
        return JobBuilder.newJob(SendMailJob.class)
                .withIdentity("mail")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger mailTrigger(JobDetail mailJob, @Value("${guildhall.mail.every:10s}") Duration every) {
        return every(mailJob, every);
    }

    private static Trigger every(JobDetail job, Duration every) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(job.getKey().getName())
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(every.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    /** One round of reminders. */
    @DisallowConcurrentExecution
    public static class RemindJob implements Job {
        private final Reminders reminders;

        public RemindJob(Reminders reminders) {
            this.reminders = reminders;
        }

        @Override
        public void execute(JobExecutionContext context) {
            reminders.remind();
        }
    }

    /** One round of mail. */
    @DisallowConcurrentExecution
    public static class SendMailJob implements Job {
        private final MailRound round;

        public SendMailJob(MailRound round) {
            this.round = round;
        }

        @Override
        public void execute(JobExecutionContext context) {
            round.send();
        }
    }
}
