package academy.guildhall.programmes;

import academy.guildhall.platform.Fact;
import academy.guildhall.platform.Faults;
import academy.guildhall.platform.Refusal;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of a programme in one version. A cohort keeps the version that it started with.
 *
 * @param capacity seats a cohort usually has
 * @param polishingRounds how many versions of a deck must have been reviewed before sign-off, 1 or more
 * @param coachAnswerDays working days in which a coach answers a new version
 * @param noticeDays working days that a public notice lasts, the first counted
 * @param noticeCloses local time at which a notice closes on its last day
 * @param objectionDays working days in which an objection is handled
 * @param appointmentYears years that an appointment lasts
 */
public record ProgrammeRules(
        int capacity,
        int polishingRounds,
        int coachAnswerDays,
        TrialRules trial,
        int noticeDays,
        LocalTime noticeCloses,
        int objectionDays,
        int appointmentYears) {
    private static final int MOST_SEATS = 500;
    private static final int MOST_DAYS = 250;
    private static final int MOST_ROUNDS = 20;
    private static final int MOST_YEARS = 20;

    /** @throws Refusal of every figure that can't be, each at its own name */
    public ProgrammeRules {
        Faults faults = new Faults();
        within(faults, "capacity", capacity, MOST_SEATS);
        within(faults, "polishingRounds", polishingRounds, MOST_ROUNDS);
        within(faults, "coachAnswerDays", coachAnswerDays, MOST_DAYS);
        within(faults, "noticeDays", noticeDays, MOST_DAYS);
        within(faults, "objectionDays", objectionDays, MOST_DAYS);
        within(faults, "appointmentYears", appointmentYears, MOST_YEARS);
        faults.refuse();
    }

    private static void within(Faults faults, String name, int figure, int most) {
        faults.unless(figure >= 1 && figure <= most, name, "rules.refused." + name, most);
    }

    /** The defaults of {@code domain.md}, chosen by us where nothing is published. */
    public static ProgrammeRules defaults() {
        TrialRules trial = new TrialRules(
                15 * 60,
                30,
                30,
                new BigDecimal("0.5"),
                new BigDecimal("3"),
                12 * 60,
                new BigDecimal("2"),
                17 * 60,
                5,
                Combination.TRIMMED,
                5,
                new BigDecimal("80"),
                new BigDecimal("15"),
                UsualRubric.whole());
        return new ProgrammeRules(40, 2, 3, trial, 5, LocalTime.of(17, 30), 10, 3);
    }

    /** Each figure by its name on the form. */
    List<Fact> facts() {
        return Stream.concat(
                        Stream.of(
                                new Fact("rules.form.capacity", capacity),
                                new Fact("rules.form.polishingRounds", polishingRounds),
                                new Fact("rules.form.coachAnswerDays", coachAnswerDays),
                                new Fact("rules.form.noticeDays", noticeDays),
                                new Fact("rules.form.noticeCloses", noticeCloses),
                                new Fact("rules.form.objectionDays", objectionDays),
                                new Fact("rules.form.appointmentYears", appointmentYears)),
                        trial.facts().stream())
                .toList();
    }
}
