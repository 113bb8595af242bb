package academy.guildhall.panels;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.TrialRules;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A panel as it is planned.
 *
 * @param firstStart local time at which the first candidate begins
 * @param minutesBetween minutes from one start to the next
 * @param chief the one of the members who presides
 */
public record NewPanel(
        CohortId cohort,
        String name,
        String room,
        @Nullable LocalDate day,
        @Nullable LocalTime firstStart,
        int minutesBetween,
        Set<PersonId> members,
        @Nullable PersonId chief,
        Set<EnrolmentId> candidates) {
    /** The most minutes from one start to the next. */
    public static final int MOST_MINUTES = 240;

    private static final int LONGEST_NAME = 80;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    public NewPanel {
        name = name.strip();
        room = room.strip();
        members = Set.copyOf(members);
        candidates = Set.copyOf(candidates);
    }

    /** A panel's place in the calendar, complete and sensible. */
    record Sitting(String room, LocalDate day, LocalTime firstStart, int minutesBetween) {}

    /** Refuses what no panel can be; what depends on people is found later. */
    Sitting check(TrialRules rules, LocalDate today) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal("panel.refused.name", LONGEST_NAME);
        }
        if (candidates.isEmpty()) {
            throw new Refusal("panel.refused.noCandidates");
        }
        if (members.size() != rules.panelSize()) {
            throw new Refusal("panel.refused.size", rules.panelSize(), members.size());
        }
        if (chief == null || !members.contains(chief)) {
            throw new Refusal("panel.refused.noChief");
        }
        return sitting(room, day, firstStart, minutesBetween, candidates.size(), rules, today);
    }

    static Sitting sitting(
            String room,
            @Nullable LocalDate day,
            @Nullable LocalTime firstStart,
            int minutesBetween,
            int candidates,
            TrialRules rules,
            LocalDate today) {
        if (room.isEmpty() || room.length() > LONGEST_NAME) {
            throw new Refusal("panel.refused.room", LONGEST_NAME);
        }
        if (day == null || day.isBefore(today)) {
            throw new Refusal("panel.refused.day");
        }
        if (firstStart == null) {
            throw new Refusal("panel.refused.firstStart");
        }
        int fewest = Math.ceilDiv(rules.stopSeconds(), 60);
        if (minutesBetween < fewest || minutesBetween > MOST_MINUTES) {
            throw new Refusal("panel.refused.minutes", fewest);
        }
        int ends = firstStart.getHour() * 60 + firstStart.getMinute() + candidates * minutesBetween;
        if (ends > MINUTES_OF_A_DAY) {
            throw new Refusal("panel.refused.overnight", candidates);
        }
        return new Sitting(room, day, firstStart, minutesBetween);
    }
}
