package academy.guildhall.panels;

import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentRow;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans panels, draws their order, moves and cancels them. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Panels {
    private static final int SEED_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final PanelRepository panels;
    private final CandidateRepository candidates;
    private final PanelChecks checks;
    private final Sittings sittings;
    private final Duties duties;
    private final Drawing drawing;
    private final PanelNews news;
    private final CurrentUser current;
    private final AcademyTime time;

    Panels(
            PanelRepository panels,
            CandidateRepository candidates,
            PanelChecks checks,
            Sittings sittings,
            Duties duties,
            Drawing drawing,
            PanelNews news,
            CurrentUser current,
            AcademyTime time) {
        this.panels = panels;
        this.candidates = candidates;
        this.checks = checks;
        this.sittings = sittings;
        this.duties = duties;
        this.drawing = drawing;
        this.news = news;
        this.current = current;
        this.time = time;
    }

    /** Plans a panel where room and assessors are free, finds its recusals, and tells its members. */
    public PanelId plan(NewPanel given) {
        NewPanel.Sitting sitting = sittings.of(given);
        List<EnrolmentRow> chosen = checks.candidates(given);
        Panel panel = panels.saveAndFlush(new Panel(given, sitting, current.act()));
        candidates.saveAllAndFlush(
                chosen.stream().map(row -> new Candidate(panel.id(), row)).toList());
        duties.assign(panel.id(), panel.cohort());
        news.sitting(panel, "panel.tell.member");
        return panel.id();
    }

    /**
     * Draws the order at once by a new seed, which is kept; every candidate is told number, time and room. The hall has no part in
     * it: the room above has the draw that it makes. Answers the seed.
     */
    public String draw(PanelId id, Seen seen) {
        Panel panel = lock(id);
        panel.requireUndrawn();
        panel.requireSeen(seen);
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        Map<EnrolmentId, Candidate> slots = candidates.findByPanel(id).stream()
                .filter(Candidate::isThere)
                .collect(Collectors.toMap(Candidate::enrolment, Function.identity()));
        drawing.draw(
                panel,
                seed,
                DrawOrder.of(seed, slots.keySet()).stream()
                        .map(enrolment -> Objects.requireNonNull(slots.get(enrolment)))
                        .toList(),
                current.act());
        return seed;
    }

    /**
     * Another room, day or start; the numbers stay. Whoever is concerned is told, and reminded of the new time. A panel that
     * sits there and then already is left alone.
     */
    public void move(
            PanelId id, Seen seen, String room, @Nullable LocalDate day, @Nullable LocalTime firstStart, int minutes) {
        Panel panel = lock(id);
        if (panel.sits(room.strip(), day, firstStart, minutes)) {
            return;
        }
        panel.requireSeen(seen);
        List<Candidate> slots =
                candidates.findByPanel(id).stream().filter(Candidate::isThere).toList();
        panel.moveSitting(sittings.moved(panel, room, day, firstStart, minutes, slots.size()), current.act());
        panels.save(panel);
        for (Candidate candidate : slots) {
            Integer number = candidate.number();
            if (number != null) {
                candidate.startAt(time.instant(panel.startOf(number)));
                if (candidate.state() != CandidateState.POSTPONED) {
                    news.slot(panel, candidate, "trial.tell.moved");
                }
            }
        }
        candidates.saveAllAndFlush(slots);
        news.sitting(panel, "panel.tell.moved");
    }

    /** Calls a panel off before anything was scored; its candidates are free for another one. */
    public void cancel(PanelId id, Seen seen, String reason) {
        Panel panel = lock(id);
        panel.requireSeen(seen);
        Act act = current.act(reason);
        panel.cancel(act);
        panels.save(panel);
        List<Candidate> slots = candidates.findByPanel(id).stream()
                .filter(candidate -> candidate.state() != CandidateState.POSTPONED)
                .toList();
        slots.forEach(Candidate::close);
        candidates.saveAllAndFlush(slots);
        news.cancelled(panel, slots, reason);
    }

    private Panel lock(PanelId id) {
        return panels.lock(id).orElseThrow(() -> new NotFound("panel", id));
    }
}
