package academy.guildhall.programmes.ui;

import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.ui.Gathering;
import academy.guildhall.platform.ui.Waiting;
import academy.guildhall.platform.ui.Waits;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.programmes.CohortBoard;
import academy.guildhall.programmes.CohortBoards;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What waits in a cohort as long as people in it stand in one state: a line for each cohort in which somebody does.
 *
 * @param roles to whom it is shown
 * @param state where they stand
 * @param what the key of the sentence, with how many as its figure
 * @param button the key of the button's word
 * @param path where it is done
 * @param due by when, or nothing when no day is set
 */
public record CohortLines(
        CohortBoards boards,
        Set<Role> roles,
        EnrolmentState state,
        String what,
        String button,
        Function<CohortId, String> path,
        Function<CohortBoard, @Nullable Instant> due)
        implements Waits {
    public CohortLines(
            CohortBoards boards,
            EnrolmentState state,
            String what,
            String button,
            Function<CohortId, String> path,
            Role... roles) {
        this(boards, Set.of(roles), state, what, button, path, none -> null);
    }

    private record All(List<CohortBoard> boards) {}

    /** The cohorts that the reader runs, asked once for all that is said of them on a page. */
    static List<CohortBoard> of(CohortBoards boards) {
        return Gathering.once(All.class, () -> new All(boards.mine())).boards();
    }

    @Override
    public List<Waiting> of(SignedIn user) {
        return of(boards).stream()
                .filter(cohort -> cohort.in(state) > 0)
                .map(cohort -> Waiting.open(Words.of(what, cohort.in(state)), Words.of(button), path.apply(cohort.id()))
                        .in(cohort.name())
                        .by(due.apply(cohort)))
                .toList();
    }
}
