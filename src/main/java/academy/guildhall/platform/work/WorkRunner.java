package academy.guildhall.platform.work;

import academy.guildhall.platform.data.DatabaseAway;
import academy.guildhall.platform.live.News;
import academy.guildhall.platform.security.AccountsInForce;
import academy.guildhall.platform.security.RunAs;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.ErrorMessages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the long work of the ledger, one piece at a time on each node. Whoever does one holds a lock of the database that dies
 * with the process; another node then goes on with the next step. See ADR 0071.
 */
@Component
class WorkRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);
    /** For what another node left; what is begun here begins at once. */
    private static final Duration LOOKS_AGAIN = Duration.ofSeconds(20);

    private final WorkLedger ledger;
    private final Map<String, WorkKind> kinds;
    private final AccountsInForce accounts;
    private final ErrorMessages messages;
    private final AcademyTime time;
    private final News news;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ofItsOwn;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    WorkRunner(
            WorkLedger ledger,
            List<WorkKind> kinds,
            AccountsInForce accounts,
            ErrorMessages messages,
            AcademyTime time,
            News news,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.kinds = kinds.stream().collect(Collectors.toMap(WorkKind::name, Function.identity()));
        this.accounts = accounts;
        this.messages = messages;
        this.time = time;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
        this.ofItsOwn = new TransactionTemplate(transactions);
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Somebody paused or cancelled it meanwhile, or the node ends. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    void wake() {
        woken.release();
    }

    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    private void loop() {
        while (running) {
            try {
                if (!workOne()) {
                    if (woken.tryAcquire(LOOKS_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                        woken.drainPermits();
                    }
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException problem) {
                LOG.warn("Long work stopped; it is tried again in {}", LOOKS_AGAIN, problem);
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LOOKS_AGAIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes a piece that no other node holds and works on it to its end; answers whether there was one. */
    boolean workOne() {
        for (WorkLedger.Task task : ledger.toDo()) {
            WorkKind kind = kinds.get(task.kind());
            if (kind == null) {
                // A newer node's: it does it itself.
                continue;
            }
            Boolean held = transaction.execute(status -> {
                if (!ledger.hold(task.id())) {
                    return false;
                }
                new Run(task, kind).toItsEnd();
                return true;
            });
            if (Boolean.TRUE.equals(held)) {
                return true;
            }
        }
        return false;
    }

    /** One piece of work while this node holds it. */
    private final class Run {
        private final WorkLedger.Task task;
        private final WorkKind kind;
        private final ProgressNews progress;

        Run(WorkLedger.Task task, WorkKind kind) {
            this.task = task;
            this.kind = kind;
            this.progress = new ProgressNews(() ->
                    ofItsOwn.executeWithoutResult(status -> news.publish(WorkDetail.topic(task.kind(), task.about()))));
        }

        void toItsEnd() {
            ofItsOwn.executeWithoutResult(status -> {
                if (!ledger.move(task.id(), WorkState.WAITING, WorkState.RUNNING, time.now())) {
                    ledger.interrupted(task.id());
                }
            });
            progress.now();
            try {
                while (goesOn()) {
                    Optional<WorkLedger.Waiting> next = ofItsOwn.execute(status -> ledger.next(task.id()));
                    if (next == null || next.isEmpty()) {
                        ofItsOwn.executeWithoutResult(
                                status -> ledger.move(task.id(), WorkState.RUNNING, WorkState.DONE, time.now()));
                        break;
                    }
                    step(next.get());
                    progress.soon();
                }
            } catch (Stopped stopped) {
                ofItsOwn.executeWithoutResult(status -> ledger.within(task.id(), 0));
            }
            progress.now();
        }

        private boolean goesOn() {
            return running && ofItsOwn.execute(status -> ledger.state(task.id())) == WorkState.RUNNING;
        }

        private void step(WorkLedger.Waiting step) {
            try {
                SignedIn by = accounts.of(task.begunBy()).orElseThrow(() -> new AccessDeniedException("closed"));
                RunAs.user(
                        by,
                        () -> ofItsOwn.execute(status -> {
                            String outcome = kind.perform(step.subject(), task.settings(), this::at);
                            return ledger.note(task.id(), step.position(), false, outcome);
                        }));
            } catch (Stopped stopped) {
                throw stopped;
            } catch (RuntimeException refused) {
                if (DatabaseAway.isBehind(refused)) {
                    // The step isn't at fault: it is done anew.
                    throw refused;
                }
                String why = messages.explain(refused, Locale.of(task.language()));
                ofItsOwn.executeWithoutResult(status -> ledger.note(task.id(), step.position(), true, why));
            }
        }

        private void at(int done, int of) {
            if (!goesOn()) {
                throw new Stopped();
            }
            ofItsOwn.executeWithoutResult(
                    status -> ledger.within(task.id(), (int) (1000L * Math.min(done, of) / Math.max(1, of))));
            progress.soon();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("long-work").daemon().start(this::loop);
    }

    /** The step that is being done is finished, or stops where it says how far it is; the rest goes on elsewhere. */
    @Override
    public void stop() {
        running = false;
        wake();
        Thread working = thread;
        if (working != null) {
            try {
                working.join(Duration.ofSeconds(20));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
