package academy.guildhall.panels;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.marks.Trials;
import academy.guildhall.people.Correction;
import academy.guildhall.people.Corrections;
import academy.guildhall.people.Corrections.Present;
import academy.guildhall.people.Organisations;
import academy.guildhall.people.PersonName;
import academy.guildhall.platform.Consequence;
import academy.guildhall.platform.Order;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Transition.Act;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.scoring.Scoring;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose employer was wrong is recused by the one that is right: before anything is scored, and never behind it. */
@ApplicationTest
class CorrectedEmployersTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Corrections corrections;

    @Autowired
    Organisations organisations;

    @Autowired
    Scoring scoring;

    @Autowired
    JdbcClient jdbc;

    private Trials trials;

    private Correction at(PersonId person, String employer) {
        Present now = present(person);
        return new Correction(new PersonName(now.name()), employer, now.phone(), now.email(), now.login());
    }

    private Present present(PersonId person) {
        return Acting.ask(trials.second, Role.ADMINISTRATOR, () -> corrections.present(person));
    }

    private List<Consequence> look(PersonId person, String employer) {
        return Acting.ask(trials.second, Role.ADMINISTRATOR, () -> corrections.look(person, at(person, employer)))
                .consequences();
    }

    private void correct(PersonId person, String employer) {
        Correction right = at(person, employer);
        Acting.as(
                trials.second,
                Role.ADMINISTRATOR,
                () -> corrections.correct(
                        person, right, Set.of(), "与单位核实", present(person).seen()));
    }

    /** Who is recused from whom, and why. */
    private List<String> recusals(PanelId panel) {
        PanelDetail detail = trials.detail(panel);
        return detail.duties().stream()
                .filter(duty -> duty.cause() != null)
                .map(duty -> "%s, %s: %s"
                        .formatted(
                                detail.member(duty.assessor()),
                                detail.slot(duty.candidate()).name(),
                                duty.cause()))
                .sorted()
                .toList();
    }

    private String name(PanelId panel) {
        return trials.detail(panel).name();
    }

    @Test
    void whoIsCalledToOneLectureGetsNoOther() {
        trials = Trials.ready(context, 3);
        PanelId panel = trials.drawn();
        PersonId called = trials.assessor("加请评委", "加请单位");
        CandidateId first = trials.candidate(panel, 1);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(call -> context.getBean(PanelProgress.class)
                        .call(first, called, CalledFor.LINK, Act.of(trials.coordinator, Instant.EPOCH)));

        correct(trials.assessors.getLast(), "机密单位2");

        assertThat(recusals(panel)).hasSize(1);
        assertThat(trials.detail(panel).duties())
                .filteredOn(duty -> duty.assessor().equals(called))
                .extracting(PanelDetail.Duty::candidate)
                .containsExactly(first);
    }

    @Test
    void aCandidateOfAnotherEmployerIsScoredByOthers() {
        trials = Trials.ready(context, 1);
        trials.candidate("写错单位的人", "评委单位2", EnrolmentState.APPROVED_FOR_TRIAL);
        PersonId person = trials.people.getLast();
        PanelId panel = trials.planned();
        assertThat(recusals(panel)).containsExactly("评委2, 写错单位的人: SAME_EMPLOYER");

        assertThat(look(person, "评委单位3"))
                .containsExactly(
                        Consequence.follows("panel.corrected.lifted", name(panel), "评委2", "写错单位的人"),
                        Consequence.follows("panel.corrected.recused", name(panel), "评委3", "写错单位的人"));
        correct(person, "评委单位3");

        assertThat(recusals(panel)).containsExactly("评委3, 写错单位的人: SAME_EMPLOYER");
        assertThat(jdbc.sql("""
                                select p.name || ' ' || a.from_state || ' > ' || a.to_state from audit_entry a
                                join person p on p.id = a.concerns_id
                                where a.subject = 'recusal' and a.actor_id = :by order by 1
                                """)
                        .param("by", trials.second.value())
                        .query(String.class)
                        .list())
                .containsExactly("评委2 RECUSED > ON_DUTY", "评委3 ON_DUTY > RECUSED");
        assertThat(trials.assessors.stream().filter(this::isToldOfDuties))
                .containsExactly(trials.assessors.get(1), trials.assessors.get(2));
    }

    @Test
    void whoBecomesAColleagueByAMergeOfOrganisationsIsRecused() {
        trials = Trials.ready(context, 1);
        trials.candidate("并入单位的人", "评委单位二（旧名）", EnrolmentState.APPROVED_FOR_TRIAL);
        PanelId panel = trials.planned();
        assertThat(recusals(panel)).isEmpty();
        Acting.as(
                trials.second,
                Role.ADMINISTRATOR,
                () -> organisations.merge(chosen("评委单位二（旧名）"), chosen("评委单位2"), "同一家单位"));
        assertThat(recusals(panel)).containsExactly("评委2, 并入单位的人: SAME_EMPLOYER");
        assertThat(isToldOfDuties(trials.assessors.get(1))).isTrue();
    }

    private Organisations.Chosen chosen(String name) {
        return Acting.ask(trials.second, Role.ADMINISTRATOR, () -> organisations.page(name, Order.OWN, 0, 50)).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .chosen();
    }

    private boolean isToldOfDuties(PersonId assessor) {
        return jdbc.sql("select exists (select from inbox_message where person_id = :id and key = 'panel.tell.duties')")
                .param("id", assessor.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void anAssessorOfAnotherEmployerIsRecusedFromItsPeopleAlsoOnceNumbersAreDrawn() {
        trials = Trials.ready(context, 2);
        PanelId panel = trials.drawn();

        correct(trials.assessors.get(4), "机密单位2");

        assertThat(recusals(panel)).containsExactly("评委5, 机密候选人2: SAME_EMPLOYER");
    }

    @Test
    void whatWasDeclaredStays() {
        trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId assessor = trials.assessors.get(3);
        Acting.as(assessor, Role.ASSESSOR, () -> scoring.recuse(panel, 1, RecusalCause.DECLARED, "师徒关系"));

        correct(trials.people.getFirst(), "评委单位4");
        assertThat(recusals(panel)).containsExactly("评委4, 机密候选人1: DECLARED");
        correct(trials.people.getFirst(), "机密单位1");
        assertThat(recusals(panel)).containsExactly("评委4, 机密候选人1: DECLARED");
    }

    @Test
    void whoCoachedTheCourseStaysRecusedAsItsCoach() {
        trials = Trials.ready(context, 1);
        PersonId candidate = trials.people.getFirst();
        trials.coachedBy(trials.assessors.get(2));
        correct(candidate, "评委单位3");
        PanelId panel = trials.planned();
        assertThat(recusals(panel)).containsExactly("评委3, 机密候选人1: SAME_EMPLOYER");

        assertThat(look(candidate, "机密单位1"))
                .containsExactly(Consequence.follows("panel.corrected.coach", name(panel), "评委3", "机密候选人1"));
        correct(candidate, "机密单位1");
        assertThat(recusals(panel)).containsExactly("评委3, 机密候选人1: COACH");
    }

    @Test
    void aChiefHasNoCandidateOfTheirEmployer() {
        trials = Trials.ready(context, 1);
        PanelId panel = trials.planned();
        PersonId candidate = trials.people.getFirst();

        assertThat(look(candidate, "评委单位1"))
                .containsExactly(Consequence.refuses("panel.corrected.chief", name(panel), "评委1", "评委单位1"));
        refused("panel.corrected.chief", () -> correct(candidate, "评委单位1"));
        assertThat(present(candidate).employer()).isEqualTo("机密单位1");
        assertThat(recusals(panel)).isEmpty();
    }

    @Test
    void atLeastThreeAreLeftToScore() {
        trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        for (PersonId assessor : trials.assessors.subList(3, 5)) {
            Acting.as(assessor, Role.ASSESSOR, () -> scoring.recuse(panel, 1, RecusalCause.DECLARED, "亲属"));
        }
        refused("panel.corrected.few", () -> correct(trials.people.getFirst(), "评委单位2"));
    }

    @Test
    void onceScoringHasBegunNobodyWhoScoresBecomesAColleague() {
        trials = Trials.ready(context, 2);
        PanelId panel = trials.drawn();
        trials.score(panel, 1, trials.assessors.get(1), "values", "1");

        assertThat(look(trials.people.getFirst(), "评委单位2"))
                .containsExactly(Consequence.refuses("panel.corrected.begun", name(panel), "评委2", "机密候选人1"));
        refused("panel.corrected.begun", () -> correct(trials.people.getFirst(), "评委单位2"));

        correct(trials.people.getFirst(), "与此无关的单位");
        assertThat(present(trials.people.getFirst()).employer()).isEqualTo("与此无关的单位");
    }

    @Test
    void whoWasRecusedStaysSoOnceScoringHasBegun() {
        trials = Trials.ready(context, 1);
        trials.candidate("写错单位的人", "评委单位2", EnrolmentState.APPROVED_FOR_TRIAL);
        PanelId panel = trials.drawn();
        trials.score(panel, 1, trials.assessors.get(4), "values", "1");
        PersonId person = trials.people.getLast();

        assertThat(look(person, "别处"))
                .contains(Consequence.stays("panel.corrected.staysRecused", name(panel), "评委2", "写错单位的人"));
        correct(person, "别处");
        assertThat(recusals(panel)).containsExactly("评委2, 写错单位的人: SAME_EMPLOYER");
    }

    @Test
    void publishedMarksStandAndArePointedOut() {
        trials = Trials.ready(context, 1);
        PanelId panel = trials.published(0.9);
        PersonId person = trials.people.getFirst();

        assertThat(look(person, "评委单位2"))
                .containsExactly(Consequence.stays("panel.corrected.scored", name(panel), "评委2", "机密候选人1"));
        correct(person, "评委单位2");
        assertThat(recusals(panel)).isEmpty();
    }

    @Test
    void aPanelThatWasCalledOffIsNoMatter() {
        trials = Trials.ready(context, 1);
        PanelId panel = trials.planned();
        trials.asCoordinator(() -> context.getBean(Panels.class).cancel(panel, Seen.FIRST, "改期"));

        assertThat(look(trials.people.getFirst(), "评委单位1")).isEmpty();
    }
}
