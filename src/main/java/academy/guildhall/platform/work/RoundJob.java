package academy.guildhall.platform.work;

import java.util.List;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

/** One round of what its name says. */
@DisallowConcurrentExecution
public class RoundJob implements Job {
    private final List<Round> rounds;

    public RoundJob(List<Round> rounds) {
        this.rounds = rounds;
    }

    static JobDetail of(Round round) {
        return JobBuilder.newJob(RoundJob.class)
                .withIdentity(round.name())
                .storeDurably()
                .build();
    }

    static Trigger trigger(Round round) {
        return TriggerBuilder.newTrigger()
                .forJob(round.name())
                .withIdentity(round.name())
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(round.every().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    @Override
    public void execute(JobExecutionContext context) {
        String name = context.getJobDetail().getKey().getName();
        rounds.stream()
                .filter(round -> round.name().equals(name))
                .forEach(round -> round.once().run());
    }
}
