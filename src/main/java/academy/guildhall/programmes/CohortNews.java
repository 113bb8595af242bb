package academy.guildhall.programmes;

import academy.guildhall.platform.Bulk;
import academy.guildhall.platform.Transition;
import academy.guildhall.platform.live.News;
import academy.guildhall.platform.security.Places;
import academy.guildhall.platform.security.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says of a cohort that something in it has moved, whatever the room: boards that show how far it is hear it on every node. Once
 * for each transaction, however many move in it.
 */
@Component
public class CohortNews {
    private final Places places;
    private final News news;
    private final Consumer<List<Transition>> hearing = this::hear;

    CohortNews(Places places, News news) {
        this.places = places;
        this.news = news;
    }

    public static String topic(CohortId cohort) {
        return "cohort:" + cohort;
    }

    /** What one transaction has said already; it is set aside with the transaction. */
    private static final class Said implements TransactionSynchronization {
        private final Set<CohortId> cohorts = new HashSet<>();

        static Said inThisTransaction() {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Said.class::isInstance)
                    .map(Said.class::cast)
                    .findFirst()
                    .orElseGet(() -> {
                        Said fresh = new Said();
                        TransactionSynchronizationManager.registerSynchronization(fresh);
                        return fresh;
                    });
        }
    }

    @EventListener
    void heard(Transition move) {
        Bulk.each(move, hearing);
    }

    private void hear(List<Transition> moves) {
        Map<String, List<UUID>> things = moves.stream()
                .collect(Collectors.groupingBy(
                        Transition::subject, Collectors.mapping(Transition::subjectId, Collectors.toList())));
        things.forEach((subject, ids) -> places.of(subject, ids).values().stream()
                .flatMap(place -> place.within().stream())
                .filter(scope -> scope.kind() == Scope.Kind.COHORT)
                .map(scope -> new CohortId(Objects.requireNonNull(scope.id())))
                .filter(CohortNews::isFresh)
                .forEach(cohort -> news.publish(topic(cohort))));
    }

    private static boolean isFresh(CohortId cohort) {
        return !TransactionSynchronizationManager.isSynchronizationActive()
                || Said.inThisTransaction().cohorts.add(cohort);
    }
}
