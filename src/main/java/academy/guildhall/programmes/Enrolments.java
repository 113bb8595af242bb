package academy.guildhall.programmes;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checking in, declining, withdrawing: what is done with a seat. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Enrolments {
    private final EnrolmentProgress progress;
    private final CurrentUser current;

    Enrolments(EnrolmentProgress progress, CurrentUser current) {
        this.progress = progress;
        this.current = current;
    }

    /** The trainees of a cohort, by name in pinyin order. */
    @Transactional(readOnly = true)
    public List<EnrolmentRow> of(CohortId cohort) {
        return progress.of(cohort);
    }

    @Transactional(readOnly = true)
    public EnrolmentRow row(EnrolmentId enrolment) {
        return progress.row(enrolment);
    }

    /** Somebody's place, as whoever decides about it saw it. */
    public record Chosen(EnrolmentId id, Seen seen) {}

    /**
     * Checks in those who have come; others who stand elsewhere are left as they are. Nobody is checked in when somebody among
     * them stands elsewhere than was seen. Answers how many.
     */
    public int enrol(Collection<Chosen> chosen) {
        Map<EnrolmentId, Seen> seen = chosen.stream().collect(Collectors.toMap(Chosen::id, Chosen::seen));
        List<EnrolmentRow> coming = chosen.stream()
                .map(one -> progress.row(one.id()))
                .filter(row -> row.state() != EnrolmentState.ENROLLED)
                .toList();
        List<Fact> newer = coming.stream()
                .filter(row -> !row.seen().equals(seen.get(row.id())))
                .map(row -> new Fact("person.name", List.of(row.name(), row.state())))
                .toList();
        if (!newer.isEmpty()) {
            throw new Stale(Seen.FIRST, newer);
        }
        List<EnrolmentRow> admitted = coming.stream()
                .filter(row -> row.state() == EnrolmentState.ADMITTED)
                .toList();
        admitted.forEach(row -> move(row.chosen(), EnrolmentState.ENROLLED, null));
        return admitted.size();
    }

    /** Those who were checked in by mistake haven't come: all of them, or nobody where one stands elsewhere than was left. */
    public void takeBack(Collection<Chosen> enrolled) {
        enrolled.forEach(one -> move(one, EnrolmentState.ADMITTED, null));
    }

    public void withdraw(Chosen place, String reason) {
        move(place, EnrolmentState.WITHDRAWN, reason);
    }

    public void defer(Chosen place, String reason) {
        move(place, EnrolmentState.DEFERRED, reason);
    }

    private void move(Chosen place, EnrolmentState next, @Nullable String reason) {
        progress.move(place.id(), place.seen(), next, reason == null ? current.act() : current.act(reason));
    }

    /** My own place, the latest. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<EnrolmentRow> mine() {
        return progress.latestOf(current.person());
    }

    /** I take the seat that I was given; what is taken already stays so. */
    @RolesAllowed(Role.TRAINEE_)
    public void accept(Chosen seat) {
        answer(seat, EnrolmentState.ENROLLED);
    }

    @RolesAllowed(Role.TRAINEE_)
    public void decline(Chosen seat) {
        answer(seat, EnrolmentState.DECLINED);
    }

    private void answer(Chosen seat, EnrolmentState mine) {
        EnrolmentRow row = progress.row(seat.id());
        if (!row.person().equals(current.person())) {
            throw new NotFound("enrolment", seat.id());
        }
        if (row.state() != mine) {
            move(seat, mine, null);
        }
    }
}
