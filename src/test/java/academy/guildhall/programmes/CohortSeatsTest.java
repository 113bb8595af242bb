package academy.guildhall.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CohortSeatsTest {
    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    EnrolmentProgress progress;

    @Test
    void refusesSomebodyWhenAllSeatsAreTaken() {
        CohortId cohort = academies.cohort(1);
        progress.admit(cohort, acting.person("张三"), now());

        assertThatThrownBy(() -> progress.admit(cohort, acting.person("李四"), now()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("cohort.refused.full"));
    }

    @Test
    void givesTheLastSeatToExactlyOneOfManyWhoAskAtOnce() throws Exception {
        CohortId cohort = academies.cohort(3);
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            people.add(acting.person("候选人"));
        }
        List<Callable<Boolean>> asks = people.stream()
                .<Callable<Boolean>>map(person -> () -> {
                    try {
                        progress.admit(cohort, person, now());
                        return true;
                    } catch (Refusal full) {
                        return false;
                    }
                })
                .toList();
        int seated = 0;
        try (var pool = Executors.newFixedThreadPool(12)) {
            for (Future<Boolean> answer : pool.invokeAll(asks)) {
                seated += answer.get() ? 1 : 0;
            }
        }
        assertThat(seated).isEqualTo(3);
        assertThat(progress.of(cohort)).hasSize(3);
    }

    @Test
    void givesASeatBackWhenSomebodyDeclines() {
        CohortId cohort = academies.cohort(1);
        EnrolmentId first = progress.admit(cohort, acting.person("张三"), now());
        progress.move(first, EnrolmentState.DECLINED, now());

        EnrolmentId second = progress.admit(cohort, acting.person("李四"), now());

        assertThat(progress.row(second).state()).isEqualTo(EnrolmentState.ADMITTED);
    }

    private static Act now() {
        return Act.of(null, Instant.now());
    }
}
