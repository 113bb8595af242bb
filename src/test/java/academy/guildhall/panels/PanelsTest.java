package academy.guildhall.panels;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.marks.Trials;
import academy.guildhall.platform.Fact;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.Tell;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.ErrorMessages;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.Enrolments;
import academy.guildhall.scoring.Scoring;
import academy.guildhall.scoring.TrialDay;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class PanelsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Panels panels;

    @Autowired
    TrialDay day;

    @Autowired
    Scoring scoring;

    @Autowired
    JdbcClient jdbc;

    @Test
    void refusesAPanelOfFour() {
        Trials trials = Trials.ready(context, 1);
        trials.assessors.removeLast();
        refused("panel.refused.size", () -> trials.planned());
    }

    @Test
    void refusesAPanelWithoutAChief() {
        Trials trials = Trials.ready(context, 1);
        NewPanel plan = trials.today();
        refused(
                "panel.refused.noChief",
                () -> plan(
                        trials,
                        new NewPanel(
                                plan.cohort(),
                                plan.name(),
                                plan.room(),
                                plan.day(),
                                plan.firstStart(),
                                20,
                                plan.members(),
                                null,
                                plan.candidates())));
    }

    @Test
    void refusesAChiefOfACandidatesEmployer() {
        Trials trials = Trials.ready(context, 1);
        trials.candidate("同单位", "评委单位1", EnrolmentState.APPROVED_FOR_TRIAL);
        refused("panel.refused.chiefOfEmployer", trials::planned);
    }

    @Test
    void refusesAPanelOnWhichFewerThanThreeWouldScore() {
        Trials trials = Trials.ready(context, 1);
        PersonId chief = trials.assessors.getFirst();
        trials.assessors.clear();
        trials.assessors.add(chief);
        for (int i = 0; i < 3; i++) {
            trials.assessors.add(trials.assessor("同事" + i, "共同单位"));
        }
        trials.assessors.add(trials.assessor("外人", "外单位"));
        trials.candidate("同事", "共同单位", EnrolmentState.APPROVED_FOR_TRIAL);
        refused("panel.refused.fewAssessors", trials::planned);
    }

    @Test
    void refusesSomebodyWhoIsNotReady() {
        Trials trials = Trials.ready(context, 1);
        trials.candidate("未就绪", "某单位", EnrolmentState.POLISHING);
        refused("panel.refused.notReady", trials::planned);
    }

    @Test
    void refusesSomebodyWhoIsNoAssessor() {
        Trials trials = Trials.ready(context, 1);
        trials.assessors.set(4, trials.second);
        refused("panel.refused.noAssessor", trials::planned);
    }

    @Test
    void refusesStartsSoCloseThatOneLectureWouldRunIntoTheNext() {
        Trials trials = Trials.ready(context, 1);
        NewPanel plan = trials.today();
        refused(
                "panel.refused.minutes",
                () -> plan(
                        trials,
                        new NewPanel(
                                plan.cohort(),
                                plan.name(),
                                plan.room(),
                                plan.day(),
                                plan.firstStart(),
                                16,
                                plan.members(),
                                plan.chief(),
                                plan.candidates())));
    }

    @Test
    void letsNobodyStandOnTwoOpenPanels() {
        Trials trials = Trials.ready(context, 1);
        PanelId first = trials.planned();

        NewPanel elsewhere = trials.at("另一教室", LocalTime.of(14, 0));
        assertThatThrownBy(() -> trials.plan(elsewhere))
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        violated ->
                                assertThat(ErrorMessages.constraint(violated)).contains("candidate_open_once"));

        trials.asCoordinator(() -> panels.cancel(first, Seen.FIRST, "改期"));
        assertThat(trials.planned()).isNotEqualTo(first);
    }

    @Test
    void findsTheRecusalOfAColleague() {
        Trials trials = Trials.ready(context, 1);
        trials.candidate("同单位", "评委单位2", EnrolmentState.APPROVED_FOR_TRIAL);

        PanelDetail detail = trials.detail(trials.planned());

        assertThat(detail.duties().stream().filter(duty -> duty.cause() != null))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.cause()).isEqualTo(RecusalCause.SAME_EMPLOYER);
                    assertThat(duty.assessor()).isEqualTo(trials.assessors.get(1));
                    assertThat(detail.slot(duty.candidate()).name()).isEqualTo("同单位");
                });
    }

    @Test
    void findsTheRecusalOfTheCoach() {
        Trials trials = Trials.ready(context, 1);
        trials.coachedBy(trials.assessors.get(2));

        PanelId panel = trials.planned();

        assertThat(trials.detail(panel).duties().stream().filter(duty -> duty.cause() == RecusalCause.COACH))
                .singleElement()
                .satisfies(duty -> assertThat(duty.assessor()).isEqualTo(trials.assessors.get(2)));
    }

    @Test
    void givesARecusedAssessorNoSheetNeitherInTheServiceNorInTheDatabase() {
        Trials trials = Trials.ready(context, 1);
        trials.candidate("同单位", "评委单位2", EnrolmentState.APPROVED_FOR_TRIAL);
        PanelId panel = trials.drawn();
        PersonId recused = trials.assessors.get(1);
        PanelDetail detail = trials.detail(panel);
        PanelDetail.Slot colleague = detail.slots().stream()
                .filter(slot -> slot.name().equals("同单位"))
                .findFirst()
                .orElseThrow();

        refused("sheet.refused.recused", () -> trials.score(panel, colleague.number(), recused, "values", "1"));
        assertThatThrownBy(() -> new Sheets(jdbc).insert(colleague.id(), recused))
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        violated ->
                                assertThat(ErrorMessages.constraint(violated)).contains("score_sheet_duty"));
    }

    private record Sheets(JdbcClient jdbc) {
        void insert(CandidateId candidate, PersonId assessor) {
            jdbc.sql("insert into score_sheet (id, version, candidate_id, assessor_id, state, note, saved_at)"
                            + " values (gen_random_uuid(), 0, :candidate, :assessor, 'DRAFT', '', now())")
                    .param("candidate", candidate.value())
                    .param("assessor", assessor.value())
                    .update();
        }
    }

    @Test
    void recusesOnDeclarationButNotOnceASheetIsBegun() {
        Trials trials = Trials.ready(context, 2);
        PanelId panel = trials.drawn();
        PersonId assessor = trials.assessors.get(3);
        Acting.as(assessor, Role.ASSESSOR, () -> scoring.recuse(panel, 1, RecusalCause.DECLARED, "师徒关系"));
        trials.score(panel, 2, assessor, "values", "1");
        PanelDetail.Slot number = trials.slot(panel, 2);

        refused("sheet.refused.recused", () -> trials.score(panel, 1, assessor, "values", "1"));
        refused(
                "recusal.refused.begun",
                () -> Acting.ask(trials.coordinator, Role.COORDINATOR, () -> {
                    day.recuse(number.id(), number.seen(), assessor, RecusalCause.RELATIVE, "亲属");
                    return true;
                }));
        assertThatThrownBy(() -> jdbc.sql("update scoring_duty set recused = true, cause = 'SAME_EMPLOYER'"
                                + " where candidate_id = :candidate and assessor_id = :assessor")
                        .param("candidate", trials.candidate(panel, 2).value())
                        .param("assessor", assessor.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void leavesAtLeastThreeAssessors() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        for (PersonId assessor : trials.assessors.subList(3, 5)) {
            Acting.as(assessor, Role.ASSESSOR, () -> scoring.recuse(panel, 1, RecusalCause.DECLARED, "亲属"));
        }
        refused(
                "recusal.refused.few",
                () -> Acting.ask(trials.assessors.getFirst(), Role.ASSESSOR, () -> {
                    scoring.recuse(panel, 1, RecusalCause.DECLARED, "亲属");
                    return true;
                }));
    }

    @Test
    void drawsAnOrderThatTheSeedGivesAgain() {
        Trials trials = Trials.ready(context, 6);
        PanelId panel = trials.drawn();

        PanelDetail detail = trials.detail(panel);
        List<EnrolmentId> byNumber = jdbc.sql(
                        "select enrolment_id from trial_candidate where panel_id = :panel order by number")
                .param("panel", panel.value())
                .query((rs, row) -> new EnrolmentId(rs.getObject(1, java.util.UUID.class)))
                .list();

        assertThat(byNumber).isEqualTo(DrawOrder.of(detail.seed(), new HashSet<>(trials.enrolments)));
        assertThat(detail.slots()).extracting(PanelDetail.Slot::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(detail.slots().get(1).startsAt())
                .isEqualTo(detail.slots().get(0).startsAt().plusSeconds(20 * 60));
    }

    @Test
    void drawsOnceHoweverManyDrawAtOnce() throws Exception {
        Trials trials = Trials.ready(context, 5);
        PanelId panel = trials.planned();
        Callable<String> draw = () -> {
            try {
                return Acting.ask(trials.coordinator, Role.COORDINATOR, () -> panels.draw(panel, Seen.FIRST));
            } catch (Refusal refused) {
                return refused.key();
            }
        };
        Set<String> answers = new HashSet<>();
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (Future<String> answer : pool.invokeAll(java.util.Collections.nCopies(6, draw))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers)
                .hasSize(2)
                .contains("panel.refused.drawn", trials.detail(panel).seed());
    }

    @Test
    void movesASlotAndKeepsItsNumber() {
        Trials trials = Trials.ready(context, 3);
        PanelId panel = trials.drawn();
        PanelDetail before = trials.detail(panel);

        trials.asCoordinator(() -> panels.move(
                panel, before.seen(), "二号教室", before.day(), before.firstStart().plusHours(1), 20));

        PanelDetail after = trials.detail(panel);
        assertThat(after.room()).isEqualTo("二号教室");
        assertThat(after.slots().get(2).name()).isEqualTo(before.slots().get(2).name());
        assertThat(after.slots().get(2).startsAt())
                .isEqualTo(before.slots().get(2).startsAt().plusSeconds(3600));
    }

    @Test
    void refusesToMoveAPanelThatWasMovedMeanwhileAndSaysWhereItSitsNow() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.planned();
        PanelDetail seen = trials.detail(panel);
        move(trials, seen, "二号教室" + panel);

        assertThatThrownBy(() -> move(trials, seen, "三号教室" + panel))
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.facts()).contains(new Fact("panel.room", "二号教室" + panel)));
        refused("stale.changed", () -> trials.asCoordinator(() -> panels.draw(panel, seen.seen())));
        refused("stale.changed", () -> trials.asCoordinator(() -> panels.cancel(panel, seen.seen(), "改期")));
        assertThat(trials.detail(panel).state()).isEqualTo(PanelState.PLANNED);
    }

    @Test
    void leavesAPanelAloneThatIsMovedToWhereItSitsAndTellsNobody() {
        Trials trials = Trials.ready(context, 1);
        PanelDetail drawn = trials.detail(trials.drawn());
        int told = told(trials.people.getFirst()).size();
        move(trials, drawn, drawn.room());

        assertThat(trials.detail(drawn.id()).seen()).isEqualTo(drawn.seen());
        assertThat(told(trials.people.getFirst())).hasSize(told);
    }

    @Test
    void tellsCandidatesAndMembersOfEveryMoveAlsoOfTheOneBackSoThatTheLastWordIsTheTrueOne() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        String first = trials.detail(panel).room();
        String other = "二号教室" + panel;
        move(trials, trials.detail(panel), other);
        move(trials, trials.detail(panel), first);

        for (PersonId concerned : List.of(trials.people.getFirst(), trials.assessors.getFirst())) {
            assertThat(told(concerned)).as("first, moved, and moved back").hasSize(3);
            assertThat(told(concerned).get(1)).contains(other);
            assertThat(told(concerned).getLast()).contains(first).doesNotContain(other);
        }
    }

    private void move(Trials trials, PanelDetail seen, String room) {
        trials.asCoordinator(
                () -> panels.move(seen.id(), seen.seen(), room, seen.day(), seen.firstStart(), seen.minutesBetween()));
    }

    /** The figures of what somebody was told about panels, in order. */
    private List<String> told(PersonId person) {
        return jdbc.sql("select args::text from inbox_message where person_id = :person order by created_at, id")
                .param("person", person.value())
                .query(String.class)
                .list();
    }

    @Test
    void reopensNoCourseThatAPanelIsToHear() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.planned();
        EnrolmentId enrolment = trials.enrolments.getFirst();
        EnrolmentProgress progress = context.getBean(EnrolmentProgress.class);
        Act act = Act.of(trials.coordinator, Instant.now(Clock.systemUTC())).because("标准已更新");

        refused("panel.refused.reopened", () -> progress.move(enrolment, EnrolmentState.POLISHING, act));
        assertThat(progress.row(enrolment).state()).isEqualTo(EnrolmentState.APPROVED_FOR_TRIAL);

        trials.asCoordinator(() -> panels.cancel(panel, Seen.FIRST, "改期"));
        progress.move(enrolment, EnrolmentState.POLISHING, act);
        assertThat(progress.row(enrolment).state()).isEqualTo(EnrolmentState.POLISHING);
    }

    @Test
    void takesWhoWithdrawsOffThePlanAndCountsThemAbsentOnceNumbersAreDrawn() {
        Trials trials = Trials.ready(context, 3);
        PanelId panel = trials.planned();
        Enrolments enrolments = context.getBean(Enrolments.class);

        trials.asCoordinator(() ->
                enrolments.withdraw(enrolments.row(trials.enrolments.getFirst()).chosen(), "生病"));
        assertThat(trials.detail(panel).slots()).hasSize(2);

        trials.asCoordinator(() -> panels.draw(panel, Seen.FIRST));
        EnrolmentId second = trials.enrolments.get(1);
        trials.asCoordinator(() -> enrolments.withdraw(enrolments.row(second).chosen(), "生病"));
        assertThat(trials.detail(panel).slots())
                .filteredOn(slot -> slot.enrolment().equals(second))
                .singleElement()
                .satisfies(slot -> assertThat(slot.state()).isEqualTo(CandidateState.ABSENT));
        Instant anHourBefore =
                trials.detail(panel).slots().getFirst().startsAt().minusSeconds(600);
        assertThat(context.getBean(TrialReminders.class).due(anHourBefore))
                .extracting(Tell::to)
                .doesNotContain(trials.people.getFirst(), trials.people.get(1));
    }

    @Test
    void hidesThePanelFromWhoSitsOnIt() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        refused(
                "panel.refused.member",
                () -> Acting.ask(
                        trials.assessors.get(1),
                        Role.COORDINATOR,
                        () -> context.getBean(PanelQueries.class).detail(panel)));
    }

    private PanelId plan(Trials trials, NewPanel plan) {
        return trials.plan(plan);
    }
}
