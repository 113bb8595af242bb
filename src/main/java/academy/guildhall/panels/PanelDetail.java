package academy.guildhall.panels;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Shown;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.TrialRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole panel, for those who run it.
 *
 * @param tabulator whether the reader made the figures, and so can't verify them
 */
public record PanelDetail(
        PanelId id,
        CohortId cohort,
        String cohortName,
        String name,
        String room,
        LocalDate day,
        LocalTime firstStart,
        int minutesBetween,
        PanelState state,
        @Nullable String seed,
        boolean tabulator,
        @Nullable String tabulatedBy,
        @Nullable Instant tabulatedAt,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        TrialRules rules,
        List<Member> members,
        List<Slot> slots,
        List<Duty> duties,
        Seen seen)
        implements Shown {

    @Override
    public List<Fact> facts() {
        return facts(room, day, firstStart, minutesBetween, state);
    }

    static List<Fact> facts(String room, LocalDate day, LocalTime firstStart, int minutesBetween, PanelState state) {
        return List.of(
                new Fact("panel.room", room),
                new Fact("panel.day", day),
                new Fact("panel.firstStart", firstStart),
                new Fact("panel.minutes", minutesBetween),
                new Fact("stale.state", state));
    }

    public record Member(
            PersonId person, String name, @Nullable String employer, boolean chief) {}

    /** A candidate on the call list. */
    public record Slot(
            CandidateId id,
            EnrolmentId enrolment,
            @Nullable Integer number,
            @Nullable Instant startsAt,
            String name,
            @Nullable String employer,
            @Nullable String course,
            CandidateState state,
            @Nullable Integer seconds,
            Seen seen)
            implements Shown {
        @Override
        public List<Fact> facts() {
            return facts(startsAt, state, seconds);
        }

        static List<Fact> facts(@Nullable Instant startsAt, CandidateState state, @Nullable Integer seconds) {
            return List.of(
                    new Fact("panel.when", startsAt),
                    new Fact("stale.state", state),
                    new Fact(
                            "candidate.time",
                            seconds == null ? null : "%d:%02d".formatted(seconds / 60, seconds % 60)));
        }
    }

    /** What one assessor has to do with one candidate: to score them, or not, and why. */
    public record Duty(
            CandidateId candidate,
            PersonId assessor,
            @Nullable RecusalCause cause,
            @Nullable String note) {}

    /** Numbers with neither a time nor an absence, in order. */
    public List<Integer> untimed() {
        return slots.stream()
                .filter(slot -> slot.state() == CandidateState.WAITING)
                .map(Slot::number)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    public Slot slot(CandidateId candidate) {
        return slots.stream()
                .filter(slot -> slot.id().equals(candidate))
                .findFirst()
                .orElseThrow();
    }

    public String member(PersonId person) {
        return members.stream()
                .filter(member -> member.person().equals(person))
                .map(Member::name)
                .findFirst()
                .orElse("");
    }
}
