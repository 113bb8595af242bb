package academy.guildhall.results;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.ProgrammeRules;
import academy.guildhall.results.ProposalRules.Candidate;
import academy.guildhall.results.ProposalRules.Reason;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalRulesTest {
    @ParameterizedTest
    @CsvSource({
        "DECLINED,declined",
        "DEFERRED,deferred",
        "WITHDRAWN,withdrawn",
        "REMOVED,removed",
        "CERTIFIED,certified",
        "APPOINTED,certified",
        "REVOKED,revoked",
        "NOT_CERTIFIED,notCertified"
    })
    void saysHowSomebodysWayEndedBeforeItAsksForATrialLecture(EnrolmentState state, String reason) {
        assertThat(reason(state)).isEqualTo("proposal.reason." + reason);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSED", "ON_NOTICE", "SUSPENDED", "CLEARED"})
    void saysThatSomebodyIsOnAListAlready(EnrolmentState state) {
        assertThat(reason(state)).isEqualTo("proposal.reason.listed");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENROLLED", "POLISHING"})
    void asksForTheCourseFirst(EnrolmentState state) {
        assertThat(reason(state)).isEqualTo("proposal.reason.courseware");
    }

    @Test
    void asksForATrialLectureAfterIt() {
        assertThat(reason(EnrolmentState.APPROVED_FOR_TRIAL)).isEqualTo("proposal.reason.noTrial");
    }

    /** Why somebody without a published trial lecture isn't proposed. */
    private static String reason(EnrolmentState state) {
        EnrolmentRow trainee = new EnrolmentRow(
                new EnrolmentId(UUID.randomUUID()),
                new CohortId(UUID.randomUUID()),
                "一期",
                new PersonId(UUID.randomUUID()),
                "张三",
                null,
                null,
                null,
                null,
                true,
                state,
                Seen.FIRST);
        return ProposalRules.refusal(new Candidate(trainee, null, ProgrammeRules.defaults()))
                .map(Reason::key)
                .orElse("");
    }
}
