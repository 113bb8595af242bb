package academy.guildhall.schedule;

import academy.guildhall.platform.Faults;
import academy.guildhall.platform.PersonId;
import academy.guildhall.schedule.solving.Stretch;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Within what a cohort's lectures are scheduled.
 *
 * @param days how many working days, from the first one on
 * @param hours the parts of a day between breaks, as typed: {@code 8:30-10:10, 10:25-12:05}
 * @param minutesBetween minutes from one start to the next
 * @param longestWait the most minutes that somebody should wait for their number
 */
public record ScheduleSettings(
        @Nullable LocalDate firstDay,
        int days,
        String hours,
        Set<String> rooms,
        int panels,
        int minutesBetween,
        int longestWait,
        Set<PersonId> assessors) {
    private static final int MOST_DAYS = 20;
    private static final int MOST_PANELS = 20;
    private static final int MOST_MINUTES = 240;
    private static final int LONGEST_WAIT = 600;
    /** As people type it, with signs of either width between. */
    private static final Pattern PART =
            Pattern.compile("(\\d{1,2})[:\uff1a](\\d{2})\\s*[-\u2013\u2014~\u81f3]\\s*(\\d{1,2})[:\uff1a](\\d{2})");

    public ScheduleSettings {
        hours = hours.strip();
        rooms = Set.copyOf(rooms);
        assessors = Set.copyOf(assessors);
    }

    /** A part of every day. */
    record Part(LocalTime from, LocalTime to) {}

    /** Refuses what can't be, all of it at once. */
    void check(LocalDate today, int fewestMinutes, int panelSize) {
        new Faults()
                .unless(firstDay != null && !firstDay.isBefore(today), "firstDay", "schedule.refused.firstDay")
                .unless(days >= 1 && days <= MOST_DAYS, "days", "schedule.refused.days", MOST_DAYS)
                .unless(!parts().isEmpty(), "hours", "schedule.refused.hours")
                .unless(!rooms.isEmpty(), "rooms", "schedule.refused.rooms")
                .unless(panels >= 1 && panels <= MOST_PANELS, "panels", "schedule.refused.panels", MOST_PANELS)
                .unless(
                        minutesBetween >= fewestMinutes && minutesBetween <= MOST_MINUTES,
                        "minutesBetween",
                        "schedule.refused.minutes",
                        fewestMinutes)
                .unless(longestWait >= 0 && longestWait <= LONGEST_WAIT, "longestWait", "schedule.refused.wait")
                .unless(assessors.size() >= panelSize, "assessors", "schedule.refused.assessors", panelSize)
                .refuse();
    }

    /** The parts of a day in order; none where what was typed says none, or two at once. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(hours);
        while (matcher.find()) {
            try {
                LocalTime from = LocalTime.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
                LocalTime to = LocalTime.of(Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(4)));
                boolean follows =
                        parts.isEmpty() || !from.isBefore(parts.getLast().to());
                if (!from.isBefore(to) || !follows) {
                    return List.of();
                }
                parts.add(new Part(from, to));
            } catch (DateTimeException noTime) {
                return List.of();
            }
        }
        return parts;
    }

    /** @param working the working day on or after a day */
    List<Stretch> stretches(UnaryOperator<LocalDate> working) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate day = firstDay;
        for (int i = 0; day != null && i < days; i++) {
            day = working.apply(day);
            for (Part part : parts()) {
                stretches.add(new Stretch(stretches.size(), day, part.from(), part.to()));
            }
            day = day.plusDays(1);
        }
        return stretches;
    }
}
