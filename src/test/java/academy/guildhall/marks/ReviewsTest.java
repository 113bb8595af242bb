package academy.guildhall.marks;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.panels.NewPanel;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.Postponements;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentProgress;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.results.Proposals;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A trainee doubts published figures; others read the sheets again. */
@ApplicationTest
class ReviewsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewQueries queries;

    @Autowired
    MyReviews mine;

    @Autowired
    MyReviewQueries myQueries;

    @Autowired
    MyTrial trial;

    @Autowired
    EnrolmentProgress progress;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Trials trials;
    private PanelId panel;
    private PersonId me;
    private EnrolmentId enrolment;
    private int number;
    private PersonId first;
    private PersonId third;

    @BeforeEach
    void two() {
        trials = Trials.ready(context, 2);
        first = trials.second;
        third = acting.person("复核人", "示例工匠学院");
        acting.account(trials.second, Role.COORDINATOR);
        me = trials.people.getFirst();
        enrolment = trials.enrolments.getFirst();
    }

    /**
     * Of my five sheets two are good and two are fair; with the third the mean of the middle ones turns.
     *
     * @param third the share of the full points on it
     * @param other the share on all sheets of the other lecture
     */
    private void publish(double third, double other) {
        double[] shares = {0.9, 0.9, third, 0.7, 0.7};
        panel = trials.drawn();
        number = trials.detail(panel).slots().stream()
                .filter(slot -> slot.enrolment().equals(enrolment))
                .map(slot -> Objects.requireNonNull(slot.number()))
                .findFirst()
                .orElseThrow();
        for (int one = 1; one <= 2; one++) {
            trials.lectured(panel, one, 940);
            for (int i = 0; i < shares.length; i++) {
                trials.fill(panel, one, trials.assessors.get(i), one == number ? shares[i] : other);
                trials.send(panel, one, trials.assessors.get(i));
            }
        }
        trials.tabulate(panel);
        trials.readAgain(panel);
        Acting.as(
                this.third,
                Role.COORDINATOR,
                () -> context.getBean(Marks.class)
                        .verify(panel, trials.detail(panel).seen()));
        trials.publish(panel);
    }

    @Test
    void isAskedOnceInWritingAndInTime() {
        publish(0.5, 0.8);
        refused("review.refused.doubt", () -> ask(" "));
        ask("教学方法一项可能录错");
        assertThat(told(trials.second)).contains("review.tell.asked");
        assertThat(my().state()).isEqualTo(ScoreReviewState.ASKED);
        refused("review.refused.once", () -> ask("再次"));

        PersonId other = trials.people.getLast();
        clock.forward(Duration.ofHours(2).plusSeconds(1));
        refused("review.refused.late", () -> Acting.as(other, Role.TRAINEE, () -> mine.ask("晚了")));
        assertThat(Acting.ask(other, Role.TRAINEE, myQueries::mine)
                        .orElseThrow()
                        .mayAsk())
                .isFalse();
    }

    @Test
    void nobodyAsksWithoutAPublishedLecture() {
        refused("review.refused.nothing", () -> ask("没有成绩"));
    }

    @Test
    void whoHadAHandInItDoesntDecide() {
        publish(0.5, 0.8);
        ask("可能录错");
        ReviewQueries.Row row = row();
        for (PersonId involved : List.of(trials.coordinator, trials.assessors.getFirst(), me)) {
            refused(
                    "review.refused.involved",
                    () -> Acting.as(
                            involved, Role.COORDINATOR, () -> reviews.stand(row.candidate(), row.seen(), "无误")));
        }
    }

    @Test
    void whoCoachedTheCourseDoesntDecide() {
        acting.account(third, Role.COORDINATOR);
        trials.coachedBy(third);
        publish(0.5, 0.8);
        ask("可能录错");
        ReviewQueries.Row row = row();
        refused("review.refused.involved", () -> as(third, () -> reviews.stand(row.candidate(), row.seen(), "无误")));
    }

    @Test
    void figuresThatStandAreToldWithTheReasonAndAreOver() {
        publish(0.5, 0.8);
        ask("可能录错");
        ReviewQueries.Row row = row();
        refused("panel.refused.reason", () -> as(first, () -> reviews.stand(row.candidate(), row.seen(), " ")));
        as(first, () -> reviews.stand(row.candidate(), row.seen(), "与打分单一致"));

        assertThat(told(me)).contains(ReviewedFigures.STANDS);
        assertThat(my().reason()).isEqualTo("与打分单一致");
        assertThat(my().figures()).isNull();
        refused("review.refused.over", () -> as(first, () -> reviews.stand(row.candidate(), row().seen(), "再次")));
        assertThatThrownBy(() -> as(first, () -> reviews.stand(row.candidate(), row.seen(), "再次")))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aCorrectionTakesTwoAndKeepsOldAndNewSideBySide() {
        publish(0.5, 0.8);
        assertThat(state()).isEqualTo(EnrolmentState.RETRIAL);
        MyTrial.Outcome before = outcome(me);
        ask("一份打分单录错");
        assertThat(trials.requests(first)).containsExactly(OpenRequests.What.REVIEW);
        misread(first, 1);
        assertThat(trials.requests(first)).as("another confirms it").isEmpty();
        assertThat(trials.requests(third)).containsExactly(OpenRequests.What.REVIEW);
        assertThat(outcome(me).finalMark()).isEqualTo(before.finalMark());
        refused("review.refused.own", () -> as(first, () -> reviews.confirm(row().candidate(), row().seen())));

        as(third, () -> reviews.confirm(row().candidate(), row().seen()));

        assertThat(trials.requests(third)).isEmpty();
        ReviewedFigures figures = Objects.requireNonNull(my().figures());
        assertThat(figures.wasMark()).isEqualTo(before.finalMark());
        assertThat(figures.nowMark())
                .isGreaterThan(figures.wasMark())
                .isEqualTo(outcome(me).finalMark());
        assertThat(figures.penalty()).isEqualByComparingTo(before.penalty()).isEqualByComparingTo("0.5");
        assertThat(outcome(me).penalty()).isEqualByComparingTo(before.penalty());
        assertThat(figures.nowTotal()).isEqualByComparingTo("100");
        assertThat(told(me)).contains(ReviewedFigures.KEY);
        assertThat(jdbc.sql("select final_mark from trial_result where candidate_id = ?")
                        .param(row().candidate().value())
                        .query(BigDecimal.class)
                        .single())
                .isEqualTo(figures.wasMark());
        assertThat(trials.marks(panel).kept(row().candidate()).finalMark()).isEqualTo(figures.nowMark());
        assertThat(trials.marks(panel).isIdentical()).isTrue();
        assertThat(row().figures()).isEqualTo(figures);
    }

    @Test
    void whatWasReadBeforeItWasConfirmedStaysRead() {
        publish(0.5, 0.8);
        List<ReadingQueries.Row> read = readings();
        assertThat(read).isNotEmpty().allMatch(ReadingQueries.Row::stands);
        ask("一份打分单录错");
        misread(first, 1);

        as(third, () -> reviews.confirm(row().candidate(), row().seen()));

        assertThat(readings()).isEqualTo(read);
    }

    private List<ReadingQueries.Row> readings() {
        PanelDetail detail = trials.detail(panel);
        return Acting.ask(
                trials.coordinator,
                Role.COORDINATOR,
                () -> context.getBean(ReadingQueries.class).of(detail));
    }

    @Test
    void whoPassesByAReviewGoesOnAndWhoSlipsIsTold() {
        publish(0.5, 0.8);
        assertThat(state()).isEqualTo(EnrolmentState.RETRIAL);
        ask("全部录错");
        misread(first, 1);
        as(third, () -> reviews.confirm(row().candidate(), row().seen()));

        ReviewedFigures figures = Objects.requireNonNull(my().figures());
        assertThat(figures.wasPassed()).isFalse();
        assertThat(figures.nowPassed()).isTrue();
        assertThat(figures.wasPlace()).isEqualTo(2);
        assertThat(figures.nowPlace()).isEqualTo(1);
        PersonId slips = trials.people.getLast();
        assertThat(told(slips)).contains(ReviewedFigures.PLACE);
        assertThat(Acting.ask(slips, Role.TRAINEE, myQueries::moved)).containsExactly(new MyReviewQueries.Moved(1, 2));
        assertThat(state()).isEqualTo(EnrolmentState.PASSED);
        assertThat(outcome(me).what()).isEqualTo(TrialOutcome.PASSED);
        assertThat(context.getBean(TrialResults.class)
                        .of(trials.cohort)
                        .get(enrolment)
                        .passed())
                .isTrue();
    }

    @Test
    void whoFailsByAReviewMayLectureOnceMore() {
        publish(0.95, 0.9);
        assertThat(state()).isEqualTo(EnrolmentState.PASSED);
        ask("分数存疑");
        misread(first, 0.3);
        as(third, () -> reviews.confirm(row().candidate(), row().seen()));

        assertThat(my().figures().nowPassed()).isFalse();
        assertThat(state()).isEqualTo(EnrolmentState.RETRIAL);
    }

    @Test
    void whoIsOnAPanelForTheReTrialLeavesItFirst() {
        publish(0.5, 0.8);
        ask("录错");
        misread(first, 1);
        NewPanel again = trials.at(trials.room + "乙", LocalTime.of(0, 30));
        PanelId retrial = trials.plan(new NewPanel(
                again.cohort(),
                again.name(),
                again.room(),
                again.day().plusDays(1),
                again.firstStart(),
                again.minutesBetween(),
                again.members(),
                again.chief(),
                Set.of(enrolment)));
        refused("review.refused.onPanel", () -> as(third, () -> reviews.confirm(row().candidate(), row().seen())));
        assertThat(row().state()).isEqualTo(ScoreReviewState.PROPOSED);

        PanelDetail.Slot slot = trials.detail(retrial).slots().getFirst();
        trials.asCoordinator(() -> context.getBean(Postponements.class).enter(slot.id(), slot.seen(), "成绩复核"));
        as(third, () -> reviews.confirm(row().candidate(), row().seen()));
        assertThat(state()).isEqualTo(EnrolmentState.PASSED);
    }

    @Test
    void aReTrialThatPassesByAReviewIsPassedAndTheFirstOneStaysFailed() {
        jdbc.sql("update enrolment set state = 'RETRIAL' where id = ?")
                .param(enrolment.value())
                .update();
        publish(0.5, 0.8);
        assertThat(state()).isEqualTo(EnrolmentState.NOT_CERTIFIED);
        ask("录错");
        misread(first, 1);
        as(third, () -> reviews.confirm(row().candidate(), row().seen()));
        assertThat(state()).isEqualTo(EnrolmentState.PASSED);
    }

    @Test
    void twoReviewsOfOnePanelBuildOnEachOther() {
        publish(0.5, 0.8);
        PersonId other = trials.people.getLast();
        ask("录错");
        Acting.as(other, Role.TRAINEE, () -> mine.ask("也录错"));
        misread(first, 1);
        as(
                third,
                () -> reviews.confirm(row(enrolment).candidate(), row(enrolment).seen()));
        BigDecimal mine = outcome(me).finalMark();
        EnrolmentId theirs = trials.enrolments.getLast();
        Map<String, BigDecimal> full = points(1);
        as(
                first,
                () -> reviews.propose(
                        row(theirs).candidate(), row(theirs).seen(), trials.assessors.getFirst(), full, "誊录有误"));
        as(third, () -> reviews.confirm(row(theirs).candidate(), row(theirs).seen()));

        assertThat(outcome(me).finalMark()).isEqualTo(mine);
        assertThat(trials.marks(panel).isIdentical()).isTrue();
    }

    @Test
    void whoHasWithdrawnStaysWhereTheyAre() {
        publish(0.5, 0.8);
        ask("录错");
        misread(first, 1);
        jdbc.sql("update enrolment set state = 'WITHDRAWN' where id = ?")
                .param(enrolment.value())
                .update();
        as(third, () -> reviews.confirm(row().candidate(), row().seen()));
        assertThat(state()).isEqualTo(EnrolmentState.WITHDRAWN);
        assertThat(row().state()).isEqualTo(ScoreReviewState.CORRECTED);
    }

    @Test
    void whatIsntConfirmedLeavesTheDoubtOpen() {
        publish(0.5, 0.8);
        ask("录错");
        misread(first, 1);
        as(third, () -> reviews.giveBack(row().candidate(), row().seen(), "打分单上就是这样"));

        assertThat(row().state()).isEqualTo(ScoreReviewState.ASKED);
        assertThat(told(first)).contains("review.tell.back");
        assertThat(Acting.ask(third, Role.COORDINATOR, () -> queries.points(panel)))
                .isEmpty();
        misread(third, 1);
        as(first, () -> reviews.confirm(row().candidate(), row().seen()));
        assertThat(row().state()).isEqualTo(ScoreReviewState.CORRECTED);
    }

    @Test
    void nobodyIsProposedWhileADoubtIsOpen() {
        publish(0.95, 0.9);
        ask("录错");
        Set<EnrolmentId> both = Set.copyOf(trials.enrolments);
        refused(
                "results.refused.review",
                () -> as(first, () -> context.getBean(Proposals.class).propose(trials.cohort, both)));
        assertThatThrownBy(() -> jdbc.sql("insert into result_list (id, version, cohort_id, state, proposed_at)"
                                + " values (gen_random_uuid(), 0, ?, 'PROPOSED', now())")
                        .param(trials.cohort.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("no_list_during_reviews");
        as(first, () -> reviews.stand(row().candidate(), row().seen(), "无误"));

        as(first, () -> context.getBean(Proposals.class).propose(trials.cohort, both));

        refused("review.refused.listed", () -> Acting.as(trials.people.getLast(), Role.TRAINEE, () -> mine.ask("晚")));
    }

    @Test
    void whoAsksAndWhoProposesAtOnceTakeTurns() throws Exception {
        publish(0.95, 0.9);
        Set<EnrolmentId> both = Set.copyOf(trials.enrolments);
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        try (ExecutorService hands = Executors.newSingleThreadExecutor()) {
            Future<?> proposing = Objects.requireNonNull(transaction.execute(status -> {
                ask("录错");
                Future<?> other = hands.submit(
                        () -> as(first, () -> context.getBean(Proposals.class).propose(trials.cohort, both)));
                assertThatThrownBy(() -> other.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return other;
            }));
            assertThatThrownBy(proposing::get).hasStackTraceContaining("no_list_during_reviews");
        }
        assertThat(state()).isEqualTo(EnrolmentState.PASSED);
    }

    @Test
    void theDatabaseKeepsTheRules() {
        publish(0.5, 0.8);
        ask("录错");
        UUID candidate = row().candidate().value();
        broken(
                "score_review_by_others",
                "update score_review set state = 'STANDS', reason = 'x', decided_at = now(),"
                        + " decided_by_id = (select tabulated_by_id from panel p join trial_candidate c on c.panel_id = p.id"
                        + " where c.id = candidate_id) where candidate_id = ?",
                candidate);
        broken(
                "score_review_in_time",
                "insert into score_review (id, version, candidate_id, state, doubt, asked_at)"
                        + " select gen_random_uuid(), 0, c.id, 'ASKED', 'x', p.published_at + interval '121 minutes'"
                        + " from trial_candidate c join panel p on p.id = c.panel_id where c.id = ?",
                candidate);
        broken("score_review_stands", "delete from score_review where candidate_id = ?", candidate);
        misread(first, 1);
        broken(
                "score_review_by_two",
                "update score_review set state = 'CORRECTED', decided_at = now(),"
                        + " decided_by_id = proposed_by_id where candidate_id = ?",
                candidate);
        as(third, () -> reviews.confirm(row().candidate(), row().seen()));
        broken(
                "corrected_result_stands",
                "update corrected_result set final_mark = 1 where candidate_id = ?",
                candidate);
        broken("score_review_stands", "update score_review set reason = 'x' where candidate_id = ?", candidate);
        broken(
                "score_review_stands",
                "delete from reviewed_point where review_id ="
                        + " (select id from score_review where candidate_id = ?)",
                candidate);
        broken(
                "corrected_result_by_review",
                "insert into corrected_result select r.review_id, c.id, now(), 1, 1, false,"
                        + " r.mean, r.untrimmed_mean, r.group_mean, r.spread, r.penalty + 1, r.final_mark, 1, false, false, r.criteria"
                        + " from corrected_result r join trial_candidate a on a.id = r.candidate_id"
                        + " join trial_candidate c on c.panel_id = a.panel_id and c.id <> a.id where a.id = ?",
                candidate);
    }

    private void broken(String constraint, String sql, UUID candidate) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(candidate).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    /** Somebody proposes that the third sheet on my lecture gives this share of the full points. */
    private void misread(PersonId by, double share) {
        ReviewQueries.Row row = row(enrolment);
        as(by, () -> reviews.propose(row.candidate(), row.seen(), trials.assessors.get(2), points(share), "誊录有误"));
    }

    private static Map<String, BigDecimal> points(double share) {
        Map<String, BigDecimal> points = new HashMap<>();
        for (Criterion criterion : SampleSheets.RULES.rubric().criteria()) {
            points.put(
                    criterion.code(),
                    BigDecimal.valueOf((long) Math.floor(criterion.points().doubleValue() * share * 2))
                            .multiply(Criterion.STEP));
        }
        return points;
    }

    private ReviewQueries.Row row(EnrolmentId whose) {
        return Acting.ask(third, Role.COORDINATOR, () -> queries.on(panel)).stream()
                .filter(row ->
                        trials.detail(panel).slot(row.candidate()).enrolment().equals(whose))
                .findFirst()
                .orElseThrow();
    }

    private static void as(PersonId person, Runnable work) {
        Acting.as(person, Role.COORDINATOR, work);
    }

    private void ask(String doubt) {
        Acting.as(me, Role.TRAINEE, () -> mine.ask(doubt));
    }

    private MyReviewQueries.Mine my() {
        return Acting.ask(me, Role.TRAINEE, myQueries::mine).orElseThrow();
    }

    private MyTrial.Outcome outcome(PersonId person) {
        return Objects.requireNonNull(Acting.ask(person, Role.TRAINEE, trial::mine)
                .orElseThrow()
                .slots()
                .getFirst()
                .outcome());
    }

    private ReviewQueries.Row row() {
        return Acting.ask(third, Role.COORDINATOR, () -> queries.on(panel)).getFirst();
    }

    private EnrolmentState state() {
        return progress.row(enrolment).state();
    }

    private List<String> told(PersonId person) {
        return jdbc.sql("select key from inbox_message where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
