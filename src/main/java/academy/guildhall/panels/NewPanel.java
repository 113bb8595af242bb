package academy.guildhall.panels;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.PersonId;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.TrialRules;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
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

    /** Refuses what no panel can be, all of it at once; what depends on people is found later. */
    Sitting check(TrialRules rules, LocalDate today) {
        Faults faults = new Faults()
                .unless(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "panel.refused.name", LONGEST_NAME);
        check(faults, room, day, firstStart, minutesBetween, candidates.size(), rules, today);
        faults.unless(!candidates.isEmpty(), "candidates", "panel.refused.noCandidates")
                .unless(
                        members.size() == rules.panelSize(),
                        "members",
                        "panel.refused.size",
                        rules.panelSize(),
                        members.size())
                .unless(chief != null && members.contains(chief), "chief", "panel.refused.noChief")
                .refuse();
        return new Sitting(room, Objects.requireNonNull(day), Objects.requireNonNull(firstStart), minutesBetween);
    }

    static Sitting sitting(
            String room,
            @Nullable LocalDate day,
            @Nullable LocalTime firstStart,
            int minutesBetween,
            int candidates,
            TrialRules rules,
            LocalDate today) {
        Faults faults = new Faults();
        check(faults, room, day, firstStart, minutesBetween, candidates, rules, today);
        faults.refuse();
        return new Sitting(room, Objects.requireNonNull(day), Objects.requireNonNull(firstStart), minutesBetween);
    }

    private static void check(
            Faults faults,
            String room,
            @Nullable LocalDate day,
            @Nullable LocalTime firstStart,
            int minutesBetween,
            int candidates,
            TrialRules rules,
            LocalDate today) {
        int fewest = Math.ceilDiv(rules.stopSeconds(), 60);
        boolean sensible = minutesBetween >= fewest && minutesBetween <= MOST_MINUTES;
        faults.unless(!room.isEmpty() && room.length() <= LONGEST_NAME, "room", "panel.refused.room", LONGEST_NAME)
                .unless(day != null && !day.isBefore(today), "day", "panel.refused.day")
                .unless(firstStart != null, "firstStart", "panel.refused.firstStart")
                .unless(sensible, "minutesBetween", "panel.refused.minutes", fewest)
                .unless(
                        !sensible || firstStart == null || endsWithinTheDay(firstStart, candidates * minutesBetween),
                        "firstStart",
                        "panel.refused.overnight",
                        candidates);
    }

    private static boolean endsWithinTheDay(LocalTime firstStart, int minutes) {
        return firstStart.getHour() * 60 + firstStart.getMinute() + minutes <= MINUTES_OF_A_DAY;
    }
}
