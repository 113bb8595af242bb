package academy.guildhall.panels;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.marks.MarkQueries;
import academy.guildhall.marks.Marks;
import academy.guildhall.marks.MyTrial;
import academy.guildhall.marks.OpenRequests;
import academy.guildhall.marks.TrialOutcome;
import academy.guildhall.marks.Trials;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.security.Scope;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.scoring.TrialDay;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Candidates lecture on another day with leave, and forfeit the lecture without. */
@ApplicationTest
class PostponementsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Postponements postponements;

    @Autowired
    MyPostponements mine;

    @Autowired
    MyPostponementQueries myQueries;

    @Autowired
    PostponementQueries queries;

    @Autowired
    EnrolmentProgress progress;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Trials trials;
    private PersonId me;
    private EnrolmentId enrolment;

    @BeforeEach
    void two() {
        trials = Trials.ready(context, 2);
        acting.account(trials.coordinator, Role.COORDINATOR);
        me = trials.people.getFirst();
        enrolment = trials.enrolments.getFirst();
    }

    @Test
    void whatACandidateAsksTakesEffectOnceItIsGranted() {
        PanelId panel = tomorrow();
        ask("外出领奖");
        assertThat(told(trials.coordinator)).contains("postponement.tell.asked");
        assertThat(trials.requests(trials.coordinator)).containsExactly(OpenRequests.What.POSTPONEMENT);
        assertThat(trials.requests(trials.assessors.getFirst()))
                .as("who sits on the panel decides nothing on it")
                .isEmpty();
        assertThat(my().state()).isEqualTo(CandidateState.WAITING);
        assertThat(Acting.ask(me, Role.TRAINEE, myQueries::mine).orElseThrow().state())
                .isEqualTo(PostponementState.ASKED);
        refused("postponement.refused.once", () -> ask("再次"));

        grant(panel);

        assertThat(my().state()).isEqualTo(CandidateState.POSTPONED);
        assertThat(trials.requests(trials.coordinator)).isEmpty();
        assertThat(told(me)).contains("trial.outcome.postponed");
        assertThat(progress.row(enrolment).state()).isEqualTo(EnrolmentState.APPROVED_FOR_TRIAL);
        assertThat(ready()).contains(enrolment);
    }

    @Test
    void whoIsPostponedStandsOnAnotherPanelAtOnce() {
        PanelId panel = trials.drawn();
        Instant soon = Objects.requireNonNull(my().startsAt()).minusSeconds(600);
        assertThat(reminded(soon)).contains(me);
        enter("班主任电话告知");
        assertThat(reminded(soon)).doesNotContain(me);
        assertThat(waiting()).isEqualTo(1);
        assertThat(trials.detail(panel).untimed()).hasSize(1);

        PanelId other = trials.plan(new NewPanel(
                trials.cohort,
                "改期组",
                trials.room + "乙",
                clock.local().toLocalDate().plusDays(3),
                LocalTime.of(9, 0),
                20,
                Set.copyOf(trials.assessors),
                trials.assessors.getFirst(),
                Set.of(enrolment)));

        assertThat(trials.detail(other).slots()).hasSize(1);
        assertThat(ready()).doesNotContain(enrolment);
        assertThat(Acting.ask(
                                me,
                                Role.TRAINEE,
                                () -> context.getBean(MyTrial.class).latest())
                        .orElseThrow()
                        .day())
                .isEqualTo(clock.local().toLocalDate().plusDays(3));
    }

    @Test
    void whatIsRefusedIsToldWithItsReasonAndMayBeAskedAgain() {
        PanelId panel = tomorrow();
        ask("不想去");
        PostponementQueries.Row asked = asked(panel);
        refused(
                "panel.refused.reason",
                () -> trials.asCoordinator(() -> postponements.refuse(asked.candidate(), asked.seen(), " ")));
        trials.asCoordinator(() -> postponements.refuse(asked.candidate(), asked.seen(), "理由不足"));

        assertThat(told(me)).contains("postponement.tell.refused");
        assertThat(my().state()).isEqualTo(CandidateState.WAITING);
        assertThat(Acting.ask(me, Role.TRAINEE, myQueries::mine).orElseThrow().refusal())
                .isEqualTo("理由不足");
        refused(
                "postponement.refused.over",
                () -> trials.asCoordinator(() -> postponements.grant(asked.candidate(), asked.seen())));
        ask("住院，附证明");
        assertThat(asked(panel).state()).isEqualTo(PostponementState.ASKED);
    }

    @Test
    void nobodyAsksWithoutAReasonOrOnceTheirLectureShouldHaveBegun() {
        PanelId panel = tomorrow();
        refused("panel.refused.reason", () -> ask(" "));
        clock.forward(Duration.ofDays(2));
        refused("postponement.refused.begun", () -> ask("堵车"));
        assertThat(Acting.ask(me, Role.TRAINEE, myQueries::mine).orElseThrow().begun())
                .isTrue();
        refused(
                "recusal.request.refused.closed",
                () -> Acting.as(acting.person("没有试讲的人"), Role.TRAINEE, () -> mine.ask("x")));
        assertThat(queries(panel)).isEmpty();
    }

    @Test
    void nobodyDecidesAboutTheirOwnLectureNorOnOneThatTheySitOn() {
        PanelId panel = trials.drawn();
        PanelDetail.Slot slot = my();
        refused(
                "postponement.refused.own",
                () -> Acting.as(me, Role.COORDINATOR, () -> postponements.enter(slot.id(), slot.seen(), "出差")));
        refused(
                "panel.refused.member",
                () -> Acting.as(
                        trials.assessors.getLast(),
                        Role.COORDINATOR,
                        () -> postponements.enter(slot.id(), slot.seen(), "出差")));
        assertThat(queries(panel)).isEmpty();
    }

    @Test
    void whatTheCandidateAskedIsDecidedAndNotEnteredBesideIt() {
        PanelId panel = tomorrow();
        ask("外出领奖");
        refused("postponement.refused.asked", () -> enter("电话"));
    }

    @Test
    void isDecidedOnWhatWasSeen() {
        PanelId panel = trials.drawn();
        PanelDetail.Slot seen = my();
        trials.absent(panel, seen.number());
        assertThatThrownBy(() -> trials.asCoordinator(() -> postponements.enter(seen.id(), seen.seen(), "电话")))
                .isInstanceOf(Stale.class);
        enter("电话");
        enter("按了两次");
        assertThat(queries(panel)).hasSize(1);
    }

    @Test
    void anAbsenceForfeitsTheLectureUnlessItIsExcusedBeforeTabulation() {
        PanelId panel = trials.drawn();
        int first = my().number();
        int second = 3 - first;
        trials.absent(panel, first);
        trials.absent(panel, second);
        enter("突发急病，附诊断书");

        publish(panel);

        assertThat(progress.row(enrolment).state()).isEqualTo(EnrolmentState.APPROVED_FOR_TRIAL);
        assertThat(progress.row(trials.enrolments.getLast()).state()).isEqualTo(EnrolmentState.NOT_CERTIFIED);
        assertThat(told(trials.people.getLast())).contains("trial.outcome.forfeited");
        assertThat(told(me))
                .contains("trial.outcome.postponed")
                .noneMatch(key -> key.startsWith("trial.tell.published"));
        assertThat(slots(trials.people.getLast()).getFirst().outcome().what()).isEqualTo(TrialOutcome.FORFEITED);
        assertThat(slots(me).getFirst().postponed()).isTrue();
        assertThat(slots(me).getFirst().outcome()).isNull();
        refused("panel.refused.closed", () -> enter("太晚"));
    }

    @Test
    void tabulationWaitsForNobodyPostponedAndCountsNoneOfTheirSheets() {
        PanelId panel = trials.drawn();
        int first = my().number();
        int second = 3 - first;
        trials.lectured(panel, second, 900);
        for (PersonId assessor : trials.assessors) {
            trials.fill(panel, second, assessor, 1);
            trials.send(panel, second, assessor);
        }
        trials.score(panel, first, trials.assessors.getFirst(), "values", "8");
        enter("电话");
        refused(
                "sheet.refused.postponed",
                () -> trials.score(panel, first, trials.assessors.getFirst(), "values", "9"));
        assertThat(Acting.ask(
                        trials.coordinator,
                        Role.COORDINATOR,
                        () -> context.getBean(MarkQueries.class).panels(trials.cohort)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.candidates()).isEqualTo(1);
                    assertThat(row.sheetsDue()).isEqualTo(5);
                });

        trials.tabulate(panel);

        assertThat(trials.marks(panel).kept()).containsOnlyKeys(trials.candidate(panel, second));
    }

    @Test
    void tabulationWaitsUntilAnExcuseIsDecided() {
        PanelId panel = tomorrow();
        ask("住院");
        clock.forward(Duration.ofDays(1));
        trials.absent(panel, my().number());
        trials.absent(panel, 3 - my().number());

        refused("tabulation.refused.excused", () -> trials.tabulate(panel));
        PostponementQueries.Row asked = asked(panel);
        trials.asCoordinator(() -> postponements.refuse(asked.candidate(), asked.seen(), "无证明"));
        trials.tabulate(panel);
    }

    @Test
    void whoIsPostponedBeforeTheDrawIsntDrawnAndHoldsNoTime() {
        PanelId panel = trials.planned();
        enter("电话");

        Seen seen = trials.detail(panel).seen();
        trials.asCoordinator(() -> context.getBean(Panels.class).draw(panel, seen));

        assertThat(trials.detail(panel).untimed()).containsExactly(1);
        assertThat(my().number()).isNull();
        assertThat(told(me)).doesNotContain("trial.tell.slot");
    }

    @Test
    void whoLecturedIsntPostponedAndNobodyComesBack() {
        PanelId panel = trials.drawn();
        trials.lectured(panel, my().number(), 900);
        refused("candidate.refused.move", () -> enter("电话"));
        PanelDetail.Slot lectured = my();
        trials.asCoordinator(() -> context.getBean(TrialDay.class).takeBack(lectured.id(), lectured.seen(), "录错"));
        enter("电话");
        PanelDetail.Slot slot = my();
        refused(
                "candidate.refused.move",
                () -> trials.asCoordinator(
                        () -> context.getBean(TrialDay.class).takeBack(slot.id(), slot.seen(), "回来")));
    }

    @Test
    void theDatabaseLetsNobodyGoWithoutLeaveNorBack() {
        PanelId panel = trials.drawn();
        CandidateId id = my().id();
        assertThatThrownBy(() -> set(id, "POSTPONED"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("postponed_with_leave");
        enter("电话");
        assertThatThrownBy(() -> set(id, "WAITING"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("candidate_stays_postponed");
    }

    private void set(CandidateId id, String state) {
        jdbc.sql("update trial_candidate set state = ?, open = false where id = ?")
                .params(state, id.value())
                .update();
    }

    private void publish(PanelId panel) {
        trials.tabulate(panel);
        Acting.as(
                trials.second,
                Role.COORDINATOR,
                () -> context.getBean(Marks.class)
                        .verify(panel, trials.detail(panel).seen()));
        trials.publish(panel);
    }

    /** Drawn, and so not begun yet. */
    private PanelId tomorrow() {
        NewPanel today = trials.today();
        PanelId panel = trials.plan(new NewPanel(
                today.cohort(),
                today.name(),
                today.room(),
                clock.local().toLocalDate().plusDays(1),
                today.firstStart(),
                today.minutesBetween(),
                today.members(),
                today.chief(),
                today.candidates()));
        trials.asCoordinator(() -> context.getBean(Panels.class).draw(panel, Seen.FIRST));
        return panel;
    }

    private PanelDetail.Slot my() {
        PanelId on = new PanelId(jdbc.sql("select panel_id from trial_candidate where enrolment_id = ?")
                .param(enrolment.value())
                .query(UUID.class)
                .single());
        return trials.detail(on).slots().stream()
                .filter(slot -> slot.enrolment().equals(enrolment))
                .findFirst()
                .orElseThrow();
    }

    private void ask(String reason) {
        Acting.as(me, Role.TRAINEE, () -> mine.ask(reason));
    }

    private void enter(String reason) {
        PanelDetail.Slot slot = my();
        trials.asCoordinator(() -> postponements.enter(slot.id(), slot.seen(), reason));
    }

    private void grant(PanelId panel) {
        PostponementQueries.Row asked = asked(panel);
        trials.asCoordinator(() -> postponements.grant(asked.candidate(), asked.seen()));
    }

    private PostponementQueries.Row asked(PanelId panel) {
        return queries(panel).getFirst();
    }

    private List<PostponementQueries.Row> queries(PanelId panel) {
        return Acting.ask(trials.coordinator, Role.COORDINATOR, () -> queries.on(panel));
    }

    private List<MyTrial.Slot> slots(PersonId person) {
        return Acting.ask(
                        person,
                        Role.TRAINEE,
                        () -> context.getBean(MyTrial.class).mine())
                .orElseThrow()
                .slots();
    }

    private List<EnrolmentId> ready() {
        return Acting.ask(
                        trials.coordinator,
                        Role.COORDINATOR,
                        () -> context.getBean(PanelPlan.class).ready(trials.cohort))
                .stream()
                .map(PanelPlan.Ready::id)
                .toList();
    }

    private List<PersonId> reminded(Instant at) {
        return context.getBean(TrialReminders.class).due(at).stream()
                .map(Tell::to)
                .toList();
    }

    /** Of the cohort, on no panel. */
    private int waiting() {
        return Acting.ask(
                        trials.coordinator,
                        Acting.grant(Role.COORDINATOR, Scope.cohort(trials.cohort.value())),
                        () -> context.getBean(ReadyForTrial.class).mine())
                .stream()
                .mapToInt(ReadyForTrial.Row::people)
                .sum();
    }

    private List<String> told(PersonId person) {
        return jdbc.sql("select key from inbox_message where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
