package academy.guildhall.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.ApplicationTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class RoundsTest {
    @Autowired
    Scheduler scheduler;

    @Autowired
    List<Round> rounds;

    @Test
    void eachRoundIsAJobOfItsOwnThatRunsAsOftenAsItSays() throws SchedulerException {
        assertThat(rounds.stream().map(Round::name).collect(Collectors.toSet()))
                .contains("reminders", "mail", "notices")
                .hasSameSizeAs(rounds);
        for (Round round : rounds) {
            assertThat(scheduler.getJobDetail(JobKey.jobKey(round.name())).isConcurrentExecutionDisallowed())
                    .isTrue();
            assertThat(scheduler.getTriggersOfJob(JobKey.jobKey(round.name())))
                    .singleElement()
                    .satisfies(trigger -> {
                        assertThat(((SimpleTrigger) trigger).getRepeatInterval())
                                .isEqualTo(round.every().toMillis());
                        assertThat(trigger.getMisfireInstruction())
                                .isEqualTo(SimpleTrigger.MISFIRE_INSTRUCTION_RESCHEDULE_NEXT_WITH_REMAINING_COUNT)
                                .isNotEqualTo(Trigger.MISFIRE_INSTRUCTION_IGNORE_MISFIRE_POLICY);
                    });
        }
    }
}
