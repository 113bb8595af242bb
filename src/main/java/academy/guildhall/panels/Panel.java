package academy.guildhall.panels;

import academy.guildhall.platform.Moved;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.programmes.CohortId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** The assessors who sit together on one day, in one room, under one chief. */
@Entity
class Panel extends AbstractAggregateRoot<Panel> {
    @EmbeddedId
    private PanelId id;

    @Version
    private @Nullable Integer version;

    private CohortId cohort;
    private String name;
    private String room;
    private LocalDate day;
    private LocalTime firstStart;
    private int minutesBetween;

    @Enumerated(EnumType.STRING)
    private PanelState state;

    private @Nullable String seed;
    private @Nullable Instant drawnAt;
    private @Nullable PersonId tabulatedBy;
    private @Nullable Instant tabulatedAt;
    private @Nullable PersonId verifiedBy;
    private @Nullable Instant verifiedAt;
    private @Nullable Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "panel_member", joinColumns = @JoinColumn(name = "panel_id"))
    private Set<Member> members = new HashSet<>();

    @Embeddable
    record Member(PersonId person, boolean chief) {}

    @SuppressWarnings("NullAway.Init")
    protected Panel() {}

    Panel(NewPanel given, NewPanel.Sitting sitting, Act act) {
        this.id = PanelId.next();
        this.cohort = given.cohort();
        this.name = given.name();
        this.room = sitting.room();
        this.day = sitting.day();
        this.firstStart = sitting.firstStart();
        this.minutesBetween = sitting.minutesBetween();
        this.state = PanelState.PLANNED;
        given.members().forEach(person -> members.add(new Member(person, person.equals(given.chief()))));
        registerEvent(Moved.of("panel", id.value(), null, null, state, act));
    }

    /** Draws once, for good: the seed is kept, and with it anyone can draw the same order again. */
    void draw(String seed, Act act) {
        requireUndrawn();
        moveTo(PanelState.DRAWN, act);
        this.seed = seed;
        this.drawnAt = act.at();
    }

    void requireUndrawn() {
        if (state != PanelState.PLANNED) {
            throw new Refusal("panel.refused.drawn");
        }
    }

    /** The first score or time opens the scoring. */
    void beginScoring(Act act) {
        if (state == PanelState.DRAWN) {
            moveTo(PanelState.SCORING, act);
        } else if (state != PanelState.SCORING) {
            throw new Refusal("panel.refused.closed");
        }
    }

    /** Whether it sits there and then already. */
    boolean sits(String where, @Nullable LocalDate on, @Nullable LocalTime from, int minutes) {
        return room.equals(where) && day.equals(on) && firstStart.equals(from) && minutesBetween == minutes;
    }

    /** Another room, day or start, before anything was scored. */
    void moveSitting(NewPanel.Sitting sitting, Act act) {
        if (state != PanelState.PLANNED && state != PanelState.DRAWN) {
            throw new Refusal("panel.refused.moved");
        }
        String before = sittingInWords();
        room = sitting.room();
        day = sitting.day();
        firstStart = sitting.firstStart();
        minutesBetween = sitting.minutesBetween();
        registerEvent(new Moved("panel", id.value(), null, before, sittingInWords(), null, act));
    }

    private String sittingInWords() {
        return "%s %s · %s".formatted(day, firstStart, room);
    }

    void tabulate(Act act) {
        beginScoring(act);
        moveTo(PanelState.TABULATED, act);
        tabulatedBy = act.by();
        tabulatedAt = act.at();
    }

    /** By another person than the one who tabulated. */
    void verify(Act act) {
        if (act.by() == null || act.by().equals(tabulatedBy)) {
            throw new Refusal("panel.refused.sameVerifier");
        }
        moveTo(PanelState.VERIFIED, act);
        verifiedBy = act.by();
        verifiedAt = act.at();
    }

    /** Figures that the second person doesn't confirm are tabulated anew. */
    void refuse(Act act) {
        if (act.by() == null || act.by().equals(tabulatedBy)) {
            throw new Refusal("panel.refused.sameVerifier");
        }
        moveTo(PanelState.SCORING, act);
        tabulatedBy = null;
        tabulatedAt = null;
    }

    /** One more assessor, while the panel still takes scores; who else sits on it stays. */
    void join(PersonId assessor) {
        if (!state.takesScores()) {
            throw new Refusal("panel.refused.closed");
        }
        members.add(new Member(assessor, false));
    }

    void publish(Act act) {
        moveTo(PanelState.PUBLISHED, act);
        publishedAt = act.at();
    }

    void cancel(Act act) {
        moveTo(PanelState.CANCELLED, act);
    }

    private void moveTo(PanelState next, Act act) {
        if (!state.leadsTo(next)) {
            throw new Refusal("panel.refused.move");
        }
        if (state.needsReason(next) && (act.reason() == null || act.reason().isBlank())) {
            throw new Refusal("panel.refused.reason");
        }
        registerEvent(Moved.of("panel", id.value(), null, state, next, act));
        state = next;
    }

    /** The local time at which a number begins. */
    LocalDateTime startOf(int number) {
        return day.atTime(firstStart).plusMinutes((long) (number - 1) * minutesBetween);
    }

    HeldPanel held() {
        PersonId chief = members.stream()
                .filter(Member::chief)
                .map(Member::person)
                .findFirst()
                .orElseThrow();
        return new HeldPanel(id, cohort, name, day, state, people(), chief);
    }

    Set<PersonId> people() {
        return members.stream().map(Member::person).collect(Collectors.toSet());
    }

    /** Refuses whoever saw another version of it. */
    void requireSeen(Seen seen) {
        seen.mustBe(seen(), () -> PanelDetail.facts(room, day, firstStart, minutesBetween, state));
    }

    Seen seen() {
        return Seen.of(version);
    }

    PanelId id() {
        return id;
    }

    CohortId cohort() {
        return cohort;
    }

    String name() {
        return name;
    }

    String room() {
        return room;
    }

    LocalDate day() {
        return day;
    }

    LocalTime firstStart() {
        return firstStart;
    }

    PanelState state() {
        return state;
    }
}
