package academy.guildhall.assessment;

import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.TrialRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole panel, for those who run it.
 *
 * @param tabulator whether the reader made the figures, and so can't verify them
 * @param marks how the figures came about; empty until they are tabulated
 * @param kept the final marks as they were tabulated, by candidate; nothing for somebody absent
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
        List<Mark> marks,
        Map<CandidateId, Kept> kept) {

    public record Member(
            PersonId person, String name, @Nullable String employer, boolean chief) {}

    /** A candidate on the call list. */
    public record Slot(
            CandidateId id,
            @Nullable Integer number,
            @Nullable Instant startsAt,
            String name,
            @Nullable String employer,
            @Nullable String course,
            CandidateState state,
            @Nullable Integer seconds) {}

    /** What one assessor has to do with one candidate; never a score. */
    public record Duty(
            CandidateId candidate,
            PersonId assessor,
            @Nullable RecusalCause recused,
            @Nullable String note,
            @Nullable SheetState sheet) {}

    /** A final mark as it was tabulated. */
    public record Kept(
            @Nullable BigDecimal finalMark, @Nullable Integer place, boolean passed) {}

    /** Sheets that are still owed. */
    public long owed() {
        return duties.stream()
                .filter(duty -> duty.recused() == null && duty.sheet() != SheetState.SENT)
                .filter(duty -> slot(duty.candidate()).state() != CandidateState.ABSENT)
                .count();
    }

    /** Numbers with neither a time nor an absence, in order. */
    public List<Integer> untimed() {
        return slots.stream()
                .filter(slot -> slot.state() == CandidateState.WAITING)
                .map(Slot::number)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Whether figures can be made: every lecture is timed and every sheet is in. */
    public boolean isWhole() {
        return owed() == 0 && slots.stream().noneMatch(slot -> slot.state() == CandidateState.WAITING);
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

    public Optional<Mark> mark(CandidateId candidate) {
        return marks.stream().filter(mark -> mark.candidate().equals(candidate)).findFirst();
    }

    /** Whether what is kept is what the sheets give now. */
    public boolean isIdentical() {
        return marks.stream().allMatch(mark -> {
            Kept figures = kept.get(mark.candidate());
            return figures != null
                    && figures.finalMark() != null
                    && figures.finalMark().compareTo(mark.finalMark()) == 0
                    && figures.passed() == mark.passed()
                    && Objects.equals(figures.place(), mark.place());
        });
    }
}
