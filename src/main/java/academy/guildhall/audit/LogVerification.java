package academy.guildhall.audit;

import academy.guildhall.platform.Ids;
import academy.guildhall.platform.Moved;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.SignedIn;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.work.WorkKind;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The auditor's verification of the chain, as it stands and as a paper says it stood. */
@Service
@Transactional
@RolesAllowed(Role.AUDITOR_)
public class LogVerification {
    private final ChainStore chain;
    private final ChainPass pass;
    private final CheckStore checks;
    private final CurrentUser current;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    LogVerification(
            ChainStore chain,
            ChainPass pass,
            CheckStore checks,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.chain = chain;
        this.pass = pass;
        this.checks = checks;
        this.current = current;
        this.time = time;
        this.events = events;
    }

    /**
     * How the chain stands.
     *
     * @param head nothing before the first seal
     * @param waiting entries that have no link yet
     * @param since when the first of these was written
     * @param last what was found last
     * @param whole the last time that every record was found as it was
     */
    public record Standing(
            @Nullable ChainHead head,
            long waiting,
            @Nullable Instant since,
            @Nullable ChainCheck last,
            @Nullable ChainCheck whole) {}

    @Transactional(readOnly = true)
    public Standing standing() {
        ChainStore.Waiting waiting = chain.waiting();
        return new Standing(
                chain.head().orElse(null),
                waiting.entries(),
                waiting.since(),
                checks.last().orElse(null),
                checks.lastWhole().orElse(null));
    }

    /** Whether the chain still has the record of a paper; answers how it is broken when it hasn't. Refused when it can't be read. */
    @Transactional(readOnly = true)
    public Optional<Broken> compare(HeldHead held) {
        return Optional.ofNullable(pass.missing(held));
    }

    /**
     * Verifies, keeps what was found, and writes it into the log itself.
     *
     * @param onlyNew after the record to which the last verification found all as it was: what lies before is believed
     */
    public void run(boolean onlyNew, WorkKind.Progress progress) {
        Instant begun = time.now();
        Optional<HeldHead> whole = checks.lastWhole().map(ChainCheck::head).filter(head -> head.position() > 0);
        ChainPass.Outcome outcome = pass.over(
                onlyNew ? whole.orElse(null) : null,
                whole.stream().toList(),
                (done, of) -> progress.at(thousandths(done, of), 1000));
        UUID id = Ids.next();
        checks.keep(id, current.find().map(SignedIn::person).orElse(null), begun, time.now(), outcome);
        String found =
                outcome.position() + " · " + HeldHead.groups(outcome.hash().substring(0, HeldHead.SHOWN));
        events.publishEvent(
                Moved.said("log", id, null, outcome.broken() == null ? "VERIFIED" : "BROKEN", current.act(found)));
    }

    private static int thousandths(long done, long of) {
        return (int) (1000 * Math.min(done, of) / Math.max(1, of));
    }
}
