package academy.guildhall.sample;

import academy.guildhall.marks.Marks;
import academy.guildhall.panels.NewPanel;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelQueries;
import academy.guildhall.panels.Panels;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortRules;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.EnrolmentRow;
import academy.guildhall.sample.SampleStaff.Team;
import academy.guildhall.scoring.Scoring;
import academy.guildhall.scoring.SheetQueries;
import academy.guildhall.scoring.SheetQueries.Filled;
import academy.guildhall.scoring.SheetQueries.Score;
import academy.guildhall.scoring.TrialDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Panels: one that is over, with its results, and one that sits today. */
@Component
class SampleTrial {
    private static final int MINUTES = 20;

    private final Panels panels;
    private final PanelQueries queries;
    private final Scoring scoring;
    private final SheetQueries sheets;
    private final TrialDay day;
    private final Marks marks;
    private final CohortRules rules;
    private final AcademyTime time;

    SampleTrial(
            Panels panels,
            PanelQueries queries,
            Scoring scoring,
            SheetQueries sheets,
            TrialDay day,
            Marks marks,
            CohortRules rules,
            AcademyTime time) {
        this.panels = panels;
        this.queries = queries;
        this.scoring = scoring;
        this.sheets = sheets;
        this.day = day;
        this.marks = marks;
        this.rules = rules;
        this.time = time;
    }

    /** Plans and draws a panel the day before it sits. */
    PanelId draw(Team team, CohortId cohort, String name, LocalDate on, List<EnrolmentRow> trainees) {
        PanelId[] panel = new PanelId[1];
        Set<PersonId> members = Set.copyOf(team.assessors().subList(0, 5));
        time.pretend(
                on.minusDays(1).atTime(15, 0),
                () -> SampleStaff.as(team.coordinator(), Role.COORDINATOR, () -> {
                    panel[0] = panels.plan(new NewPanel(
                            cohort,
                            name,
                            "二〇二试讲室",
                            on,
                            LocalTime.of(9, 0),
                            MINUTES,
                            members,
                            team.assessors().get(1),
                            trainees.stream().map(EnrolmentRow::id).collect(Collectors.toSet())));
                    panels.draw(panel[0], Seen.FIRST);
                }));
        return panel[0];
    }

    /** Lets the first so many lecture, each with sheets of the first so many assessors. */
    void score(Team team, CohortId cohort, PanelId panel, LocalDate on, int lectures, int assessors) {
        Map<Integer, PanelDetail.Slot> slots = SampleStaff.as(
                team.coordinator(),
                Role.COORDINATOR,
                () -> queries.detail(panel).slots().stream()
                        .filter(line -> line.number() != null)
                        .collect(Collectors.toMap(PanelDetail.Slot::number, Function.identity())));
        List<Criterion> rubric = rules.of(cohort).trial().rubric().criteria();
        for (int number = 1; number <= lectures; number++) {
            int slot = number;
            time.pretend(on.atTime(9, 0).plusMinutes((long) MINUTES * number), () -> {
                SampleStaff.as(
                        team.coordinator(),
                        Role.COORDINATOR,
                        () -> lectured(Objects.requireNonNull(slots.get(slot)), 13 * 60 + slot * 17));
                for (int i = 0; i < assessors; i++) {
                    PersonId assessor = team.assessors().get(i);
                    int judge = i;
                    SampleStaff.as(assessor, Role.ASSESSOR, () -> fill(panel, slot, judge, rubric));
                }
            });
        }
    }

    private void lectured(PanelDetail.Slot slot, int seconds) {
        day.lectured(slot.id(), slot.seen(), seconds);
    }

    /** One candidate of the panel falls short; the others pass. */
    private void fill(PanelId panel, int number, int judge, List<Criterion> rubric) {
        List<Scoring.Change> entered = rubric.stream()
                .map(criterion -> {
                    int share = number == 4
                            ? 70 + judge
                            : 84 + (number * 5 + judge * 3 + criterion.code().length()) % 14;
                    return new Scoring.Change(
                            Score.blank(criterion.code()),
                            new Score(criterion.code(), half(criterion.points(), share), false, null, null));
                })
                .toList();
        scoring.enter(panel, number, new Scoring.Entries(entered, new Scoring.NoteChange("", "重点突出，示范清楚。")));
        Filled shown = sheets.sheet(panel, number).filled();
        scoring.send(panel, number, shown, shown.total(), 0);
    }

    /** So many hundredths of the points, to the next half point. */
    private static BigDecimal half(BigDecimal points, int share) {
        return points.multiply(BigDecimal.valueOf(share * 2L))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .divide(BigDecimal.valueOf(2), 1, RoundingMode.UNNECESSARY);
    }

    /** Tabulates, lets a second person verify, and publishes. */
    void publish(Team team, PanelId panel, LocalDate on) {
        time.pretend(
                on.atTime(16, 0),
                () -> SampleStaff.as(
                        team.coordinator(),
                        Role.COORDINATOR,
                        () -> marks.tabulate(panel, queries.detail(panel).seen())));
        time.pretend(
                on.atTime(16, 30),
                () -> SampleStaff.as(
                        team.administrator(),
                        Role.ADMINISTRATOR,
                        () -> marks.verify(panel, queries.detail(panel).seen())));
        time.pretend(
                on.atTime(17, 0),
                () -> SampleStaff.as(
                        team.administrator(),
                        Role.ADMINISTRATOR,
                        () -> marks.publish(panel, queries.detail(panel).seen())));
    }
}
