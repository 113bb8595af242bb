package academy.guildhall.assessment;

import academy.guildhall.people.People;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.EnrolmentCard;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.TrialRules;
import academy.guildhall.timetable.Booking;
import academy.guildhall.timetable.Bookings;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans panels, draws their order, moves and cancels them. */
@Service
@Transactional
@RolesAllowed({Role.ADMINISTRATOR_, Role.COORDINATOR_})
public class Panels {
    private static final Set<EnrolmentState> READY =
            EnumSet.of(EnrolmentState.APPROVED_FOR_TRIAL, EnrolmentState.RETRIAL);
    private static final int SEED_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final PanelRepository panels;
    private final CandidateRepository candidates;
    private final Duties duties;
    private final Bookings bookings;
    private final EnrolmentProgress progress;
    private final CohortRules rules;
    private final People people;
    private final CurrentUser current;
    private final AcademyTime time;
    private final ApplicationEventPublisher events;

    Panels(
            PanelRepository panels,
            CandidateRepository candidates,
            Duties duties,
            Bookings bookings,
            EnrolmentProgress progress,
            CohortRules rules,
            People people,
            CurrentUser current,
            AcademyTime time,
            ApplicationEventPublisher events) {
        this.panels = panels;
        this.candidates = candidates;
        this.duties = duties;
        this.bookings = bookings;
        this.progress = progress;
        this.rules = rules;
        this.people = people;
        this.current = current;
        this.time = time;
        this.events = events;
    }

    /** Plans a panel where room and assessors are free, finds its recusals, and tells its members. */
    public PanelId plan(NewPanel given) {
        NewPanel.Sitting sitting = given.check(rules.of(given.cohort()).trial(), time.today());
        List<EnrolmentCard> chosen = ready(given);
        Set<PersonId> assessors =
                people.withRole(Role.ASSESSOR).stream().map(People.Card::id).collect(Collectors.toSet());
        if (!assessors.containsAll(given.members())) {
            throw new Refusal("panel.refused.noAssessor");
        }
        for (EnrolmentCard candidate : chosen) {
            if (given.members().contains(candidate.person())) {
                throw new Refusal("panel.refused.candidateSits", candidate.name());
            }
        }
        requireFree(null, given.cohort(), given.members(), sitting, chosen.size());
        Panel panel = panels.saveAndFlush(new Panel(given, sitting, current.act()));
        candidates.saveAllAndFlush(
                chosen.stream().map(card -> new Candidate(panel.id(), card)).toList());
        duties.assign(panel.id(), panel.cohort());
        tellMembers(panel, "panel.tell.member");
        return panel.id();
    }

    private void requireFree(
            @Nullable PanelId self, CohortId cohort, Set<PersonId> members, NewPanel.Sitting sitting, int slots) {
        Instant from = time.instant(sitting.day().atTime(sitting.firstStart()));
        bookings.requireFree(new Booking(
                self == null ? null : self.value(),
                false,
                cohort,
                sitting.room(),
                members,
                from,
                from.plus(Duration.ofMinutes((long) slots * sitting.minutesBetween()))));
    }

    private List<EnrolmentCard> ready(NewPanel given) {
        Map<EnrolmentId, EnrolmentCard> cards =
                progress.of(given.cohort()).stream().collect(Collectors.toMap(EnrolmentCard::id, Function.identity()));
        return given.candidates().stream()
                .map(id -> {
                    EnrolmentCard card = cards.get(id);
                    if (card == null) {
                        throw new NotFound("enrolment", id);
                    }
                    if (!READY.contains(card.state())) {
                        throw new Refusal("panel.refused.notReady", card.name());
                    }
                    return card;
                })
                .toList();
    }

    /** Draws the order by a new seed, which is kept; every candidate is told number, time and room. Answers the seed. */
    public String draw(PanelId id) {
        Panel panel = lock(id);
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        panel.draw(seed, current.act());
        panels.saveAndFlush(panel);
        duties.assign(id, panel.cohort());
        Map<EnrolmentId, Candidate> slots = candidates.findByPanel(id).stream()
                .collect(Collectors.toMap(Candidate::enrolment, Function.identity()));
        int number = 0;
        for (EnrolmentId enrolment : DrawOrder.of(seed, slots.keySet())) {
            Candidate candidate = Objects.requireNonNull(slots.get(enrolment));
            number++;
            candidate.draw(number, time.instant(panel.startOf(number)));
            tellSlot(panel, candidate, "trial.tell.slot");
        }
        candidates.saveAllAndFlush(slots.values());
        return seed;
    }

    /** Another room, day or start; the numbers stay. Whoever is concerned is told, and reminded of the new time. */
    public void move(PanelId id, String room, @Nullable LocalDate day, @Nullable LocalTime firstStart, int minutes) {
        Panel panel = lock(id);
        List<Candidate> slots = candidates.findByPanel(id);
        TrialRules trial = rules.of(panel.cohort()).trial();
        NewPanel.Sitting sitting =
                NewPanel.sitting(room.strip(), day, firstStart, minutes, slots.size(), trial, time.today());
        requireFree(id, panel.cohort(), panel.people(), sitting, slots.size());
        panel.moveSitting(sitting);
        panels.save(panel);
        for (Candidate candidate : slots) {
            Integer number = candidate.number();
            if (number != null) {
                candidate.startAt(time.instant(panel.startOf(number)));
                tellSlot(panel, candidate, "trial.tell.moved");
            }
        }
        candidates.saveAllAndFlush(slots);
        tellMembers(panel, "panel.tell.moved");
    }

    /** Calls a panel off before anything was scored; its candidates are free for another one. */
    public void cancel(PanelId id, String reason) {
        Panel panel = lock(id);
        Act act = current.act(reason);
        panel.cancel(act);
        panels.save(panel);
        List<Candidate> slots = candidates.findByPanel(id);
        slots.forEach(Candidate::close);
        candidates.saveAllAndFlush(slots);
        for (Candidate candidate : slots) {
            if (candidate.number() != null) {
                events.publishEvent(new Tell(
                        candidate.person(),
                        "trial-cancelled:" + candidate.id(),
                        "trial.tell.cancelled",
                        List.of(panel.name(), reason),
                        "trial"));
            }
        }
        panel.people()
                .forEach(member -> events.publishEvent(new Tell(
                        member,
                        "panel-cancelled:" + id,
                        "panel.tell.cancelled",
                        List.of(panel.name(), reason),
                        "scoring")));
    }

    private void tellMembers(Panel panel, String key) {
        Instant starts = time.instant(panel.startOf(1));
        panel.people()
                .forEach(member -> events.publishEvent(new Tell(
                        member,
                        "panel:" + panel.id() + ":" + starts + ":" + panel.room(),
                        key,
                        List.of(panel.name(), starts, panel.room()),
                        "scoring")));
    }

    private void tellSlot(Panel panel, Candidate candidate, String key) {
        Instant starts = Objects.requireNonNull(candidate.startsAt());
        int number = Objects.requireNonNull(candidate.number());
        events.publishEvent(new Tell(
                candidate.person(),
                "trial-slot:" + candidate.id() + ":" + starts + ":" + panel.room(),
                key,
                List.of(number, starts, panel.room()),
                "trial"));
    }

    private Panel lock(PanelId id) {
        return panels.lock(id).orElseThrow(() -> new NotFound("panel", id));
    }
}
