package academy.guildhall.schedule.ui;

import academy.guildhall.platform.time.HumanDates;
import academy.guildhall.platform.ui.Words;
import academy.guildhall.schedule.ScheduleDetail;
import academy.guildhall.schedule.solving.Spot;
import academy.guildhall.schedule.solving.Stretch;
import academy.guildhall.schedule.solving.Task;
import academy.guildhall.schedule.solving.Verdict.Finding;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A schedule's sittings and costs in words. */
class ScheduleWords {
    private final ScheduleDetail schedule;
    private final HumanDates dates;

    ScheduleWords(ScheduleDetail schedule, HumanDates dates) {
        this.schedule = schedule;
        this.dates = dates;
    }

    /** When and where, such as Mon 7 Dec 9:00–10:40 · Hall. */
    String spot(Spot spot) {
        String time = time(spot);
        return time.isEmpty() ? spot.room() : time + " · " + spot.room();
    }

    /** When alone; nothing of a time that the schedule has no more. */
    String time(Spot spot) {
        Task task = schedule.task();
        if (spot.stretch() >= task.stretches().size()) {
            return "";
        }
        Stretch stretch = task.stretches().get(spot.stretch());
        return "%s %s–%s"
                .formatted(dates.day(stretch.day(), Words.locale()), clock(stretch.from()), clock(stretch.to()));
    }

    private static String clock(LocalTime at) {
        return "%d:%02d".formatted(at.getHour(), at.getMinute());
    }

    String finding(Finding finding) {
        return Words.of(
                "schedule.finding." + finding.rule().name(),
                finding.candidate() == null ? "" : schedule.name(finding.candidate()),
                finding.assessor() == null ? "" : schedule.name(finding.assessor()),
                finding.spot() == null ? "" : spot(finding.spot()),
                figure(finding.figure()));
    }

    String findings(List<Finding> findings) {
        return findings.stream().map(this::finding).collect(Collectors.joining(" "));
    }

    private String figure(@Nullable Object figure) {
        return switch (figure) {
            case null -> "";
            case LocalDate day -> dates.date(day, Words.locale());
            case Spot spot -> spot(spot);
            default -> figure.toString();
        };
    }
}
