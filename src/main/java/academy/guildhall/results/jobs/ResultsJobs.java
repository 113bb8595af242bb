package academy.guildhall.results.jobs;

import academy.guildhall.results.NoticeClosing;
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

/** Takes notices down. A round that was missed isn't made up for: the next one closes what is over. */
@Configuration(proxyBeanMethods = false)
public class ResultsJobs {
    @Bean
    JobDetail noticeClosingJob() {
        return JobBuilder.newJob(CloseNoticesJob.class)
                .withIdentity("notices")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger noticeClosingTrigger(JobDetail noticeClosingJob, @Value("${guildhall.notices.every:1m}") Duration every) {
        return TriggerBuilder.newTrigger()
                .forJob(noticeClosingJob)
                .withIdentity("notices")
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(every.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    /** One round. */
    @DisallowConcurrentExecution
    public static class CloseNoticesJob implements Job {
        private final NoticeClosing closing;

        public CloseNoticesJob(NoticeClosing closing) {
            this.closing = closing;
        }

        @Override
        public void execute(JobExecutionContext context) {
            closing.closeAllOver();
        }
    }
}
