package academy.guildhall.courseware;

import academy.guildhall.calendar.OfficialCalendar;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.ProgrammeRules;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** By when it is somebody's turn. */
@Component
class CourseTurns {
    /** Working days that are suggested to a coach for the next version; they choose. */
    private static final int DAYS_SUGGESTED = 3;

    /** When the academy's office closes, unless the coach says another time. */
    private static final LocalTime CLOSES = LocalTime.of(17, 30);

    private final CohortRules rules;
    private final OfficialCalendar calendar;
    private final AcademyTime time;

    CourseTurns(CohortRules rules, OfficialCalendar calendar, AcademyTime time) {
        this.rules = rules;
        this.calendar = calendar;
        this.time = time;
    }

    ProgrammeRules rules(CohortId cohort) {
        return rules.of(cohort);
    }

    /** By when a coach answers what comes in now: so many working days, to the end of the office's day. */
    Instant coachAnswers(CohortId cohort) {
        return time.instant(calendar.load()
                .after(time.today(), rules.of(cohort).coachAnswerDays())
                .atTime(CLOSES));
    }

    /** The academy's local time that is suggested for the next version. */
    LocalDateTime suggested() {
        return calendar.load().after(time.today(), DAYS_SUGGESTED).atTime(CLOSES);
    }

    Instant instant(LocalDateTime local) {
        return time.instant(local);
    }
}
