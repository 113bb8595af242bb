package academy.guildhall.certification.ui;

import academy.guildhall.platform.ui.ErrorMessages;
import academy.guildhall.programmes.CohortId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Issues for many, one after the other, each for itself: what fails for one stops nobody else. A long round goes on when its
 * page is left, and is there when one comes back within ten minutes.
 */
@Component
class IssueRounds {
    /** Up to so many are issued at once, without a progress bar. */
    private static final int SHORT = 5;

    private final ErrorMessages messages;
    private final Cache<CohortId, Round> rounds =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(10)).build();

    IssueRounds(ErrorMessages messages) {
        this.messages = messages;
    }

    /** One piece of work: for whom, and what is done, which answers the number that was given. */
    record Task(String name, Supplier<String> work) {}

    /** Who got which number, or why not. */
    record Outcome(
            String name, @Nullable String number, @Nullable String problem) {}

    static final class Round {
        private final int total;
        private final List<Outcome> outcomes = new CopyOnWriteArrayList<>();

        private Round(int total) {
            this.total = total;
        }

        int total() {
            return total;
        }

        List<Outcome> outcomes() {
            return outcomes;
        }

        boolean isOver() {
            return outcomes.size() >= total;
        }
    }

    Optional<Round> of(CohortId cohort) {
        return Optional.ofNullable(rounds.getIfPresent(cohort));
    }

    /** Begins a round, unless one of this cohort is underway: then that one is the answer. */
    Round start(CohortId cohort, List<Task> tasks, Locale locale) {
        Round mine = new Round(tasks.size());
        Round round = rounds.asMap().merge(cohort, mine, (before, now) -> before.isOver() ? now : before);
        if (round == mine) {
            if (tasks.size() <= SHORT) {
                run(mine, tasks, locale);
            } else {
                Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> run(mine, tasks, locale)));
            }
        }
        return round;
    }

    void forget(CohortId cohort) {
        rounds.invalidate(cohort);
    }

    private void run(Round round, List<Task> tasks, Locale locale) {
        for (Task task : tasks) {
            Outcome outcome;
            try {
                outcome = new Outcome(task.name, task.work.get(), null);
            } catch (RuntimeException refused) {
                outcome = new Outcome(task.name, null, messages.explain(refused, locale));
            }
            round.outcomes.add(outcome);
        }
    }
}
