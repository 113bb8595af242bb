package academy.guildhall.marks;

import academy.guildhall.courseware.CohortPolishing;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.NewPanel;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelQueries;
import academy.guildhall.panels.Panels;
import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.scoring.Receipt;
import academy.guildhall.scoring.Scoring;
import academy.guildhall.scoring.SheetQueries;
import academy.guildhall.scoring.SheetQueries.Score;
import academy.guildhall.scoring.TrialDay;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.MovableClock;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A trial day with its people, for tests that begin somewhere on it. */
public final class Trials {
    public final PersonId coordinator;
    public final PersonId second;
    public final CohortId cohort;
    public final List<PersonId> assessors = new ArrayList<>();
    public final List<PersonId> people = new ArrayList<>();
    public final List<EnrolmentId> enrolments = new ArrayList<>();

    /** Its own, so that no other test is in the way. */
    public final String room = "教室 " + Ids.next();

    private @Nullable PanelId panel;
    private final ApplicationContext context;
    private final Acting acting;

    private Trials(ApplicationContext context) {
        this.context = context;
        this.acting = bean(Acting.class);
        this.coordinator = acting.person("班主任", "示例工匠学院");
        this.second = acting.person("核分人", "示例工匠学院");
        this.cohort = bean(Academies.class).cohort(200);
    }

    /** A cohort with so many people ready for their trial, and five assessors, none of one employer with them. */
    public static Trials ready(ApplicationContext context, int candidates) {
        Trials trials = new Trials(context);
        for (int i = 1; i <= 5; i++) {
            trials.assessors.add(trials.assessor("评委" + i, "评委单位" + i));
        }
        for (int i = 1; i <= candidates; i++) {
            trials.candidate("机密候选人" + i, "机密单位" + i, EnrolmentState.APPROVED_FOR_TRIAL);
        }
        return trials;
    }

    /** The same with a panel on which every lecture was held. */
    public static Trials lectured(ApplicationContext context, int candidates) {
        Trials trials = ready(context, candidates);
        trials.panel = trials.drawn();
        for (int number = 1; number <= candidates; number++) {
            trials.lectured(trials.panel, number, 900);
        }
        return trials;
    }

    /** The panel whose lectures were held. */
    public PanelId panel() {
        return Objects.requireNonNull(panel);
    }

    public PersonId assessor(String name, String employer) {
        return acting.account(acting.person(name, employer), Role.ASSESSOR);
    }

    public EnrolmentId candidate(String name, String employer, EnrolmentState state) {
        PersonId person = acting.person(name, employer);
        EnrolmentId enrolment = bean(Academies.class).trainee(cohort, person, state);
        people.add(person);
        enrolments.add(enrolment);
        return enrolment;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Gives the first candidate's course to this coach, as was done before the trial. */
    public void coachedBy(PersonId coach) {
        JdbcClient jdbc = bean(JdbcClient.class);
        jdbc.sql("insert into authority_grant (id, version, account_id, role, scope, starts_on, given_at)"
                        + " select gen_random_uuid(), 0, id, 'COACH', 'INSTALLATION', date '2020-01-01', now()"
                        + " from account where person_id = :person")
                .param("person", coach.value())
                .update();
        String state = "update enrolment set state = :state where id = :id";
        EnrolmentId first = enrolments.getFirst();
        jdbc.sql(state).param("state", "ENROLLED").param("id", first.value()).update();
        asCoordinator(
                () -> bean(CohortPolishing.class).assign(List.of(new CohortPolishing.Chosen(first, null)), coach));
        jdbc.sql(state)
                .param("state", "APPROVED_FOR_TRIAL")
                .param("id", first.value())
                .update();
    }

    public NewPanel today() {
        return at(room, LocalTime.of(0, 30));
    }

    /** A panel of everybody, in 20 minutes for each candidate. */
    public NewPanel at(String where, LocalTime firstStart) {
        return new NewPanel(
                cohort,
                "第" + Ids.next() + "组",
                where,
                bean(MovableClock.class).local().toLocalDate(),
                firstStart,
                20,
                new HashSet<>(assessors),
                assessors.getFirst(),
                new HashSet<>(enrolments));
    }

    public PanelId plan(NewPanel panel) {
        return Acting.ask(
                coordinator, Role.COORDINATOR, () -> bean(Panels.class).plan(panel));
    }

    public PanelId planned() {
        return plan(today());
    }

    public PanelId drawn() {
        PanelId panel = planned();
        Acting.ask(coordinator, Role.COORDINATOR, () -> bean(Panels.class).draw(panel, Seen.FIRST));
        return panel;
    }

    /** Every lecture held in 15 minutes, and every sheet sent with this share of the full points. */
    public PanelId scored(double share) {
        PanelId panel = drawn();
        PanelDetail detail = detail(panel);
        for (PanelDetail.Slot slot : detail.slots()) {
            asCoordinator(() -> bean(TrialDay.class).lectured(slot.id(), slot.seen(), 900));
            for (PersonId assessor : assessors) {
                fill(panel, slot.number(), assessor, share);
                send(panel, slot.number(), assessor);
            }
        }
        return panel;
    }

    /** Fills a whole sheet; the points are rounded down to halves. */
    public void fill(PanelId panel, int number, PersonId assessor, double share) {
        Map<String, BigDecimal> points = new HashMap<>();
        for (Criterion criterion : SampleSheets.RULES.rubric().criteria()) {
            points.put(
                    criterion.code(),
                    BigDecimal.valueOf((long) Math.floor(criterion.points().doubleValue() * share * 2))
                            .multiply(Criterion.STEP));
        }
        enter(
                panel,
                number,
                assessor,
                points.entrySet().stream()
                        .map(entry -> new Score(entry.getKey(), entry.getValue(), false, null, null))
                        .toArray(Score[]::new));
    }

    /** Enters points for one criterion, or takes them back. */
    public Scoring.Others score(
            PanelId panel, int number, PersonId assessor, String criterion, @Nullable String points) {
        return enter(
                panel,
                number,
                assessor,
                new Score(criterion, points == null ? null : new BigDecimal(points), false, null, null));
    }

    /** Enters this over what stands there, as somebody does who has it before them. */
    public Scoring.Others enter(PanelId panel, int number, PersonId assessor, Score... next) {
        return Acting.ask(assessor, Role.ASSESSOR, () -> {
            Map<String, Score> stands =
                    bean(SheetQueries.class).sheet(panel, number).scores();
            List<Scoring.Change> changes = Stream.of(next)
                    .map(score -> new Scoring.Change(
                            stands.getOrDefault(score.criterion(), Score.blank(score.criterion())), score))
                    .toList();
            return bean(Scoring.class).enter(panel, number, new Scoring.Entries(changes, null));
        });
    }

    /** Sends a sheet as somebody does who has it before them. */
    public Receipt send(PanelId panel, int number, PersonId assessor) {
        return Acting.ask(assessor, Role.ASSESSOR, () -> {
            SheetQueries.Sheet stands = bean(SheetQueries.class).sheet(panel, number);
            SheetQueries.Filled shown = stands.filled();
            return Objects.requireNonNull(
                    bean(Scoring.class).send(panel, number, shown, shown.total(), stands.round()));
        });
    }

    public PanelId tabulated(double share) {
        PanelId panel = scored(share);
        tabulate(panel);
        return panel;
    }

    public PanelId published(double share) {
        PanelId panel = tabulated(share);
        Acting.as(
                second,
                Role.COORDINATOR,
                () -> bean(Marks.class).verify(panel, detail(panel).seen()));
        publish(panel);
        return panel;
    }

    /** Has every lecture read that is owed a second reading, and lets its figures stand. */
    public void readAgain(PanelId panel) {
        PanelDetail detail = detail(panel);
        PersonId reader = assessor("复读评委", "复读单位");
        for (ReadingQueries.Row row : Acting.ask(
                coordinator, Role.COORDINATOR, () -> bean(ReadingQueries.class).of(detail))) {
            int number =
                    Objects.requireNonNull(detail.slot(row.owed().candidate()).number());
            asCoordinator(() -> bean(SecondReadings.class).ask(row.owed().candidate(), reader, "请复读"));
            Acting.as(reader, Role.ASSESSOR, () -> bean(MyReadings.class).stands(panel, number, Seen.FIRST, "各有依据"));
        }
    }

    /** What waits on the panels of the cohort for somebody who runs it. */
    public List<OpenRequests.What> requests(PersonId who) {
        return Acting.ask(
                        who,
                        Acting.grant(Role.COORDINATOR, Scope.cohort(cohort.value())),
                        () -> bean(OpenRequests.class).mine())
                .stream()
                .map(OpenRequests.Row::what)
                .toList();
    }

    public PanelDetail detail(PanelId panel) {
        return Acting.ask(
                coordinator, Role.COORDINATOR, () -> bean(PanelQueries.class).detail(panel));
    }

    public PanelMarks marks(PanelId panel) {
        PanelDetail detail = detail(panel);
        return Acting.ask(
                coordinator, Role.COORDINATOR, () -> bean(MarkQueries.class).of(detail));
    }

    public CandidateId candidate(PanelId panel, int number) {
        return slot(panel, number).id();
    }

    /** A number as the coordinator sees it now. */
    public PanelDetail.Slot slot(PanelId panel, int number) {
        return detail(panel).slots().stream()
                .filter(slot -> slot.number() != null && slot.number() == number)
                .findFirst()
                .orElseThrow();
    }

    public void lectured(PanelId panel, int number, int seconds) {
        PanelDetail.Slot slot = slot(panel, number);
        asCoordinator(() -> bean(TrialDay.class).lectured(slot.id(), slot.seen(), seconds));
    }

    public void absent(PanelId panel, int number) {
        PanelDetail.Slot slot = slot(panel, number);
        asCoordinator(() -> bean(TrialDay.class).absent(slot.id(), slot.seen()));
    }

    public void tabulate(PanelId panel) {
        Seen seen = detail(panel).seen();
        asCoordinator(() -> bean(Marks.class).tabulate(panel, seen));
    }

    public void publish(PanelId panel) {
        Seen seen = detail(panel).seen();
        asCoordinator(() -> bean(Marks.class).publish(panel, seen));
    }

    public void asCoordinator(Runnable work) {
        Acting.as(coordinator, Role.COORDINATOR, work);
    }
}
