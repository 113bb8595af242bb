package academy.guildhall.panels;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.marks.OpenRequests;
import academy.guildhall.marks.Trials;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.scoring.TrialDay;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Candidates ask not to be judged by an assessor, and employers with near names are asked about. */
@ApplicationTest
class CandidateRecusalsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    MyJudges judges;

    @Autowired
    MyRecusals recusals;

    @Autowired
    RecusalQueries queries;

    @Autowired
    TrialDay day;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    private Trials trials;
    private PanelId panel;
    private PersonId me;
    private PersonId uncle;

    @BeforeEach
    void aPanel() {
        trials = Trials.ready(context, 1);
        acting.account(trials.coordinator, Role.COORDINATOR);
        me = trials.people.getFirst();
        uncle = trials.assessors.get(2);
        panel = trials.planned();
    }

    @Test
    void aCandidateSeesWhoJudgesAndTheChiefFirst() {
        List<MyJudges.Judge> mine = mine();

        assertThat(mine).hasSize(5);
        assertThat(mine.getFirst().chief()).isTrue();
        assertThat(mine).noneMatch(MyJudges.Judge::recused);
    }

    @Test
    void whatACandidateAsksTakesEffectOnceItIsGranted() {
        ask(RecusalCause.RELATIVE, "评委是我舅舅");
        assertThat(told(trials.coordinator)).contains("recusal.tell.asked");
        assertThat(trials.requests(trials.coordinator)).containsExactly(OpenRequests.What.RECUSAL);
        assertThat(duty().cause()).isNull();

        RecusalQueries.Asked asked = asked();
        asRunner(() -> day.grantRecusal(asked.candidate(), uncle, asked.seen()));

        assertThat(duty().cause()).isEqualTo(RecusalCause.RELATIVE);
        assertThat(duty().note()).isEqualTo("评委是我舅舅");
        assertThat(told(me)).contains("recusal.tell.granted");
        assertThat(told(uncle)).doesNotContain("recusal.tell.asked", "recusal.tell.granted");
        assertThat(mine())
                .filteredOn(MyJudges.Judge::recused)
                .extracting(MyJudges.Judge::person)
                .containsExactly(uncle);
    }

    @Test
    void whatIsRefusedIsToldWithItsReasonAndNotAskedAgain() {
        ask(RecusalCause.DECLARED, "他很严格");
        RecusalQueries.Asked asked = asked();
        refused(
                "panel.refused.reason",
                () -> asRunner(() -> day.refuseRecusal(asked.candidate(), uncle, asked.seen(), " ")));
        asRunner(() -> day.refuseRecusal(asked.candidate(), uncle, asked.seen(), "严格不是回避理由"));

        assertThat(duty().cause()).isNull();
        assertThat(told(me)).contains("recusal.tell.refused");
        refused("recusal.request.refused.once", () -> ask(RecusalCause.DECLARED, "再次申请"));
        assertThatThrownBy(() -> asRunner(() -> day.grantRecusal(asked.candidate(), uncle, asked.seen())))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aReasonIsNeededAndOnlyOneOfThePanelCanBeNamed() {
        refused("panel.refused.reason", () -> ask(RecusalCause.RELATIVE, " "));
        PersonId stranger = trials.assessor("外来评委", "外单位");
        assertThatThrownBy(() -> Acting.as(me, Role.TRAINEE, () -> recusals.ask(stranger, RecusalCause.RELATIVE, "x")))
                .isInstanceOf(NotFound.class);
        PersonId other = acting.person("没有试讲的人");
        refused(
                "recusal.request.refused.closed",
                () -> Acting.as(other, Role.TRAINEE, () -> recusals.ask(uncle, RecusalCause.RELATIVE, "x")));
    }

    @Test
    void aSheetThatIsBegunStaysAndSoDoesADutyOfTheLastThree() {
        Acting.ask(
                trials.coordinator,
                Role.COORDINATOR,
                () -> context.getBean(Panels.class)
                        .draw(panel, trials.detail(panel).seen()));
        ask(RecusalCause.RELATIVE, "评委是我舅舅");
        trials.score(panel, 1, uncle, "values", "8");
        RecusalQueries.Asked asked = asked();

        refused(
                "recusal.refused.begun",
                () -> asRunner(() -> day.grantRecusal(asked.candidate(), uncle, asked.seen())));
        assertThat(duty().cause()).isNull();
    }

    @Test
    void whatWasGrantedStaysWhenThePanelIsDrawn() {
        ask(RecusalCause.MASTER_APPRENTICE, "我的师傅");
        RecusalQueries.Asked asked = asked();
        asRunner(() -> day.grantRecusal(asked.candidate(), uncle, asked.seen()));
        Acting.ask(
                trials.coordinator,
                Role.COORDINATOR,
                () -> context.getBean(Panels.class)
                        .draw(panel, trials.detail(panel).seen()));

        assertThat(duty().cause()).isEqualTo(RecusalCause.MASTER_APPRENTICE);
    }

    @Test
    void employersWithNearNamesAreAskedAbout() {
        Trials near = Trials.ready(context, 0);
        near.assessors.set(2, near.assessor("近名评委", "华北示例重型机械厂"));
        near.candidate("近名候选人", "华北示例重型机械厂有限公司", EnrolmentState.APPROVED_FOR_TRIAL);
        PanelId planned = near.planned();

        assertThat(Acting.ask(near.coordinator, Role.COORDINATOR, () -> queries.near(planned)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.assessorName()).isEqualTo("近名评委");
                    assertThat(one.candidateEmployer()).isEqualTo("华北示例重型机械厂有限公司");
                });
    }

    private void ask(RecusalCause cause, String reason) {
        Acting.as(me, Role.TRAINEE, () -> recusals.ask(uncle, cause, reason));
    }

    private List<MyJudges.Judge> mine() {
        return Acting.ask(me, Role.TRAINEE, judges::mine);
    }

    private RecusalQueries.Asked asked() {
        return Acting.ask(trials.coordinator, Role.COORDINATOR, () -> queries.asked(panel))
                .getFirst();
    }

    private PanelDetail.Duty duty() {
        return trials.detail(panel).duties().stream()
                .filter(duty -> duty.assessor().equals(uncle))
                .findFirst()
                .orElseThrow();
    }

    private void asRunner(Runnable work) {
        Acting.as(trials.coordinator, Role.COORDINATOR, work);
    }

    private List<String> told(PersonId person) {
        return jdbc.sql("select key from inbox_message where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
