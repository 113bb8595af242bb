package academy.guildhall.marks;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.panels.CandidateState;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.State;
import academy.guildhall.scoring.SheetState;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatesTest {
    @Test
    void aPanelGoesOnAndGoesBackOnlyFromTabulation() {
        assertThat(moves(PanelState.values(), PanelState::leadsTo))
                .containsExactlyInAnyOrder(
                        "PLANNED>DRAWN",
                        "PLANNED>CANCELLED",
                        "DRAWN>SCORING",
                        "DRAWN>CANCELLED",
                        "SCORING>TABULATED",
                        "TABULATED>VERIFIED",
                        "TABULATED>SCORING",
                        "VERIFIED>PUBLISHED");
    }

    @Test
    void aCandidateLecturesOrIsAbsentOrPostponedForGoodAndAWrongEntryIsTakenBack() {
        assertThat(moves(CandidateState.values(), CandidateState::leadsTo))
                .containsExactlyInAnyOrder(
                        "WAITING>LECTURED",
                        "WAITING>ABSENT",
                        "WAITING>POSTPONED",
                        "LECTURED>LECTURED",
                        "LECTURED>WAITING",
                        "ABSENT>WAITING",
                        "ABSENT>POSTPONED");
    }

    @Test
    void aReviewIsDecidedOnceAndACorrectionThatIsntConfirmedGoesBack() {
        assertThat(moves(ScoreReviewState.values(), ScoreReviewState::leadsTo))
                .containsExactlyInAnyOrder("ASKED>PROPOSED", "ASKED>STANDS", "PROPOSED>ASKED", "PROPOSED>CORRECTED");
    }

    @Test
    void aSheetIsSentAndMayBeReturned() {
        assertThat(moves(SheetState.values(), SheetState::leadsTo))
                .containsExactlyInAnyOrder("DRAFT>SENT", "SENT>DRAFT");
    }

    private static <S extends State> Set<String> moves(S[] states, BiPredicate<S, S> leads) {
        return Arrays.stream(states)
                .flatMap(from -> Arrays.stream(states)
                        .filter(to -> leads.test(from, to))
                        .map(to -> from.name() + ">" + to.name()))
                .collect(Collectors.toSet());
    }
}
