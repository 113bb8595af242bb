package academy.guildhall.platform.work;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.live.News;
import academy.guildhall.platform.security.Authority;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Long work as people see it and steer it: whoever began it, and administrators. To everyone else there is none. */
@Service
@Transactional
@PermitAll
public class Works {
    /** More steps than anyone reads; the counts say how many there are. */
    private static final int MOST_STEPS = 500;

    private final WorkLedger ledger;
    private final WorkRunner runner;
    private final CurrentUser current;
    private final AcademyTime time;
    private final News news;
    private final Authority authority;
    private final Map<String, String> about;

    Works(
            WorkLedger ledger,
            WorkRunner runner,
            CurrentUser current,
            AcademyTime time,
            News news,
            Authority authority,
            List<WorkKind> kinds) {
        this.authority = authority;
        this.about = kinds.stream().collect(Collectors.toMap(WorkKind::name, WorkKind::about));
        this.ledger = ledger;
        this.runner = runner;
        this.current = current;
        this.time = time;
        this.news = news;
    }

    /** The last work of a kind about something, unless it was put away. */
    @Transactional(readOnly = true)
    public Optional<WorkDetail> latest(String kind, UUID about) {
        return ledger.latest(kind, about).filter(this::mayLook);
    }

    @Transactional(readOnly = true)
    public WorkDetail detail(WorkId id) {
        return ledger.find(id).filter(this::mayLook).orElseThrow(() -> new NotFound("work", id));
    }

    /** What is over of it, what failed first. */
    @Transactional(readOnly = true)
    public List<WorkDetail.Step> steps(WorkId id) {
        detail(id);
        return ledger.over(id, MOST_STEPS);
    }

    /** Stops after the step that is being done; what is done stays done. */
    public void pause(WorkId id) {
        move(id, WorkState.PAUSED);
    }

    public void resume(WorkId id) {
        move(id, WorkState.WAITING);
        runner.wakeAfterCommit();
    }

    /** Stops for good; what is done stays done. */
    public void cancel(WorkId id) {
        move(id, WorkState.CANCELLED);
    }

    /** Puts away what is over. */
    public void dismiss(WorkId id) {
        WorkDetail work = detail(id);
        if (!work.state().isOver()) {
            throw new Refusal("work.refused.move");
        }
        ledger.dismiss(id);
        news.publish(WorkDetail.topic(work.kind(), work.about()));
    }

    private void move(WorkId id, WorkState to) {
        WorkDetail work = detail(id);
        if (!work.state().leadsTo(to) || !ledger.move(id, work.state(), to, time.now())) {
            throw new Refusal("work.refused.move");
        }
        news.publish(WorkDetail.topic(work.kind(), work.about()));
    }

    private boolean mayLook(WorkDetail work) {
        return work.begunBy().equals(current.person())
                || authority.over(about.getOrDefault(work.kind(), work.kind()), work.about(), Role.ADMINISTRATOR);
    }
}
