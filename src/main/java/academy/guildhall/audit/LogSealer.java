package academy.guildhall.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives entries their links, soon after they were written and apart from who wrote them: a chain has one end, and whoever acts would
 * wait for it. Each batch is a transaction of its own, so that it may be stopped anywhere and done again. See ADR 0160.
 */
@Component
class LogSealer {
    static final int BATCH = 5000;

    private final ChainStore chain;
    private final TransactionTemplate ofItsOwn;

    LogSealer(ChainStore chain, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** All that waits now. */
    void sealAll() {
        ofItsOwn.executeWithoutResult(status -> chain.forgetSealed());
        while (sealSome(BATCH) == BATCH) {
            // There may be more.
        }
    }

    /** So many at most; answers how many there were. */
    int sealSome(int most) {
        return Objects.requireNonNull(ofItsOwn.execute(status -> {
            chain.takeTurn();
            List<Written> waiting = chain.waiting(most);
            if (!waiting.isEmpty()) {
                chain.append(links(waiting));
            }
            return waiting.size();
        }));
    }

    private List<Link> links(List<Written> entries) {
        ChainHead head = chain.head().orElse(null);
        long position = head == null ? 0 : head.position();
        String previous = head == null ? ChainForm.NOTHING_BEFORE : head.hash();
        String now = ChainForm.time(chain.now());
        List<Link> links = new ArrayList<>(entries.size());
        for (Written entry : entries) {
            position++;
            String hash = ChainForm.hash(position, previous, now, entry);
            long id = Long.parseLong(Objects.requireNonNull(entry.id()));
            links.add(new Link(position, id, ChainForm.ALGORITHM, previous, hash, now));
            previous = hash;
        }
        return links;
    }
}
