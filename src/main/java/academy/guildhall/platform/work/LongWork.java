package academy.guildhall.platform.work;

import academy.guildhall.platform.ModuleApi;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.live.News;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.time.AcademyTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Begins long work from within a room's own guarded use case. */
@Component
@ModuleApi
public class LongWork {
    private final WorkLedger ledger;
    private final CurrentUser current;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;
    private final WorkRunner runner;
    private final News news;

    LongWork(
            WorkLedger ledger,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events,
            WorkRunner runner,
            News news) {
        this.ledger = ledger;
        this.current = current;
        this.time = time;
        this.events = events;
        this.runner = runner;
        this.news = news;
    }

    private record Begun(WorkId id) {}

    /** Begins it with the transaction's end. Refused while one of the kind about the same thing isn't over. */
    @Transactional
    public WorkId begin(NewWork work) {
        ledger.latest(work.kind(), work.about())
                .filter(before -> !before.state().isOver())
                .ifPresent(before -> {
                    throw new Refusal("work.refused.underway", before.begunByName());
                });
        WorkId id = WorkId.next();
        ledger.add(id, work, current.get(), time.now());
        news.publish(WorkDetail.topic(work.kind(), work.about()));
        events.publishEvent(new Begun(id));
        return id;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(Begun begun) {
        runner.wake();
    }
}
