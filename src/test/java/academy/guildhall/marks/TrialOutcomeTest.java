package academy.guildhall.marks;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.programmes.EnrolmentState;
import org.junit.jupiter.api.Test;

class TrialOutcomeTest {
    @Test
    void whoPassesPassesTheFirstTimeOrTheSecond() {
        assertThat(TrialOutcome.of(true, true, false)).isEqualTo(TrialOutcome.PASSED);
        assertThat(TrialOutcome.of(true, true, true)).isEqualTo(TrialOutcome.PASSED);
    }

    @Test
    void whoFailsMayLectureOnceMoreAndNotTwice() {
        assertThat(TrialOutcome.of(true, false, false)).isEqualTo(TrialOutcome.RETRIAL);
        assertThat(TrialOutcome.of(true, false, true)).isEqualTo(TrialOutcome.ENDED);
    }

    @Test
    void whoDoesntComeForfeitsTheLectureAndGetsNoReTrial() {
        assertThat(TrialOutcome.of(false, false, false)).isEqualTo(TrialOutcome.FORFEITED);
        assertThat(TrialOutcome.of(false, false, true)).isEqualTo(TrialOutcome.FORFEITED);
    }

    @Test
    void everyOutcomeIsAMoveThatTheRoadHasFromBothLectures() {
        for (TrialOutcome outcome : TrialOutcome.values()) {
            EnrolmentState from =
                    outcome == TrialOutcome.ENDED ? EnrolmentState.RETRIAL : EnrolmentState.APPROVED_FOR_TRIAL;
            assertThat(from.leadsTo(outcome.leadsTo())).isTrue();
        }
        assertThat(EnrolmentState.RETRIAL.leadsTo(TrialOutcome.FORFEITED.leadsTo()))
                .isTrue();
    }
}
