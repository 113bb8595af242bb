package academy.guildhall.scoring;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.marks.MarkQueries;
import academy.guildhall.marks.OpenRequests;
import academy.guildhall.marks.Trials;
import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.RecusalCause;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Sha256;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sent sheet goes back by two people's hands, and what it said is kept. */
@ApplicationTest
class SheetCorrectionsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    SheetCorrections corrections;

    @Autowired
    PanelCorrections runners;

    @Autowired
    CorrectionQueries asked;

    @Autowired
    PanelSheets sheets;

    @Autowired
    SheetQueries own;

    @Autowired
    Scoring scoring;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    private Trials trials;
    private PanelId panel;
    private PersonId me;
    private PersonId chief;

    @BeforeEach
    void aSentSheet() {
        trials = Trials.lectured(context, 1);
        panel = trials.panel();
        me = trials.assessors.get(2);
        chief = trials.assessors.getFirst();
        acting.account(trials.coordinator, Role.COORDINATOR);
        trials.fill(panel, 1, me, 0.9);
        trials.send(panel, 1, me);
    }

    @Test
    void aSheetComesBackOnceAnotherCountersignsAndIsSentAnew() {
        Receipt first = mine().receipt();
        refused("sheet.refused.sent", () -> trials.score(panel, 1, me, "values", "1"));
        askForMine("两项填反");
        assertThat(mine().line().sheet())
                .as("until somebody countersigns it counts")
                .isEqualTo(SheetState.SENT);
        assertThat(mine().asked()).isTrue();
        assertThat(trials.requests(trials.coordinator)).containsExactly(OpenRequests.What.CORRECTION);

        asChief(() -> corrections.countersign(panel, 1, me, seenByChief()));

        assertThat(mine().line().sheet()).isEqualTo(SheetState.DRAFT);
        assertThat(mine().receipt()).isNull();
        trials.score(panel, 1, me, "values", "1");
        assertThat(trials.send(panel, 1, me)).isNotEqualTo(first);
        assertThat(mine().round()).isEqualTo(1);
    }

    @Test
    void nobodyCountersignsWhatTheyAskedThemselves() {
        askForMine("两项填反");
        Seen seen =
                Acting.ask(me, Role.ASSESSOR, asked::open).get(panel).getFirst().seen();

        refused(
                "correction.refused.own",
                () -> Acting.as(me, Role.ASSESSOR, () -> corrections.countersign(panel, 1, me, seen)));
        refused(
                "correction.refused.own",
                () -> Acting.as(me, Role.ASSESSOR, () -> corrections.refuse(panel, 1, me, seen, "不必")));
        assertThat(mine().line().sheet()).isEqualTo(SheetState.SENT);
    }

    @Test
    void theChiefsOwnSheetIsCountersignedByWhoeverRunsTheCohort() {
        trials.fill(panel, 1, chief, 0.8);
        trials.send(panel, 1, chief);
        asChief(() -> corrections.askForMine(panel, 1, 0, "加错一项"));

        assertThat(told(trials.coordinator)).contains("correction.tell.asked");
        PanelSheets.Correction waits = waiting();
        assertThat(waits.assessor()).isEqualTo(chief);
        asRunner(() -> runners.countersign(waits.candidate(), chief, waits.seen()));

        assertThat(Acting.ask(chief, Role.ASSESSOR, () -> own.sheet(panel, 1))
                        .line()
                        .sheet())
                .isEqualTo(SheetState.DRAFT);
        assertThat(told(chief)).contains("correction.tell.granted");
    }

    @Test
    void theChiefAsksAndTheAssessorOfTheSheetCountersigns() {
        Seen sent = Acting.ask(chief, Role.ASSESSOR, context.getBean(ScoringQueries.class)::sentToChief)
                .get(panel)
                .getFirst()
                .seen();
        asChief(() -> corrections.ask(panel, 1, me, sent, "第三项为空白理由"));

        assertThat(told(me)).contains("correction.tell.asked");
        CorrectionQueries.Asked waits =
                Acting.ask(me, Role.ASSESSOR, asked::open).get(panel).getFirst();
        assertThat(waits.mine()).isFalse();
        Acting.as(me, Role.ASSESSOR, () -> corrections.countersign(panel, 1, me, waits.seen()));

        assertThat(mine().line().sheet()).isEqualTo(SheetState.DRAFT);
    }

    @Test
    void whoeverRunsTheCohortAsksAndDoesNotCountersignItThemselves() {
        CandidateId candidate = trials.candidate(panel, 1);
        Seen sent = Acting.ask(trials.coordinator, Role.COORDINATOR, () -> sheets.of(panel))
                .sheets()
                .get(new PanelSheets.Key(candidate, me))
                .seen();
        asRunner(() -> runners.ask(candidate, me, sent, "与手写单不符"));

        refused(
                "correction.refused.own",
                () -> asRunner(
                        () -> runners.countersign(candidate, me, waiting().seen())));
        refused("correction.refused.asked", () -> asRunner(() -> runners.ask(candidate, me, sent, "再次申请")));
        asRunner(() -> runners.takeBack(candidate, me, waiting().seen()));
        assertThat(mine().asked()).isFalse();
    }

    @Test
    void aReasonIsNeededToAskAndToRefuse() {
        refused("panel.refused.reason", () -> askForMine(" "));
        askForMine("两项填反");
        refused("panel.refused.reason", () -> asChief(() -> corrections.refuse(panel, 1, me, seenByChief(), " ")));

        asChief(() -> corrections.refuse(panel, 1, me, seenByChief(), "分数无误"));

        assertThat(told(me)).contains("correction.tell.refused");
        assertThat(mine().line().sheet()).isEqualTo(SheetState.SENT);
        refused("correction.refused.over", () -> asChief(() -> corrections.countersign(panel, 1, me, Seen.FIRST)));
    }

    @Test
    void nobodyElseHasAHandInASheet() {
        PersonId colleague = trials.assessors.get(3);
        PersonId stranger = trials.assessor("外来评委", "外单位");
        askForMine("两项填反");
        Seen seen = seenByChief();

        assertThat(Acting.ask(colleague, Role.ASSESSOR, asked::open)).isEmpty();
        for (PersonId other : List.of(colleague, stranger)) {
            assertThatThrownBy(() -> Acting.as(other, Role.ASSESSOR, () -> corrections.countersign(panel, 1, me, seen)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aRecusedChiefHasNoHandInIt() {
        PersonId recused = chief;
        Acting.as(recused, Role.ASSESSOR, () -> scoring.recuse(panel, 1, RecusalCause.DECLARED, "师徒"));
        askForMine("两项填反");

        assertThat(Acting.ask(recused, Role.ASSESSOR, asked::open)).isEmpty();
        assertThat(told(trials.coordinator)).contains("correction.tell.asked");
        refused(
                "sheet.refused.recused",
                () -> asChief(
                        () -> corrections.countersign(panel, 1, me, waiting().seen())));
    }

    @Test
    void whatWasAskedMeanwhileIsNotCountersignedUnseen() {
        askForMine("两项填反");
        Seen first = seenByChief();
        asChief(() -> corrections.refuse(panel, 1, me, first, "分数无误"));
        askForMine("仍需更正");
        jdbc.sql("update sheet_correction set version = 3 where state = 'ASKED' and asked_by_id = ?")
                .param(me.value())
                .update();

        assertThatThrownBy(() -> asChief(() -> corrections.countersign(panel, 1, me, first)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void whatWasConfirmedBeforeACorrectionIsNotSentAfterIt() {
        SheetQueries.Filled confirmed = mine().filled();
        askForMine("两项填反");
        asChief(() -> corrections.countersign(panel, 1, me, seenByChief()));

        refused(
                "sheet.refused.returned",
                () -> Acting.ask(me, Role.ASSESSOR, () -> scoring.send(panel, 1, confirmed, confirmed.total(), 0)));
    }

    @Test
    void whatASheetSaidBeforeIsKeptAsItsReceiptWasMadeOver() {
        String digest = mine().receipt().digest();
        askForMine("两项填反");
        asChief(() -> corrections.countersign(panel, 1, me, seenByChief()));

        String was = jdbc.sql("select was_text from sheet_correction where asked_by_id = ?")
                .param(me.value())
                .query(String.class)
                .single();
        assertThat(Sha256.hex(was.getBytes(StandardCharsets.UTF_8))).isEqualTo(digest);
    }

    @Test
    void thePanelIsNotTabulatedWhileACorrectionIsAsked() {
        trials.assessors.stream().filter(one -> !one.equals(me)).forEach(one -> {
            trials.fill(panel, 1, one, 0.9);
            trials.send(panel, 1, one);
        });
        askForMine("两项填反");

        refused("tabulation.refused.asked", () -> trials.tabulate(panel));

        asChief(() -> corrections.countersign(panel, 1, me, seenByChief()));
        trials.score(panel, 1, me, "values", "5");
        trials.send(panel, 1, me);
        trials.tabulate(panel);
        MarkQueries.Corrected corrected = Acting.ask(
                        trials.coordinator,
                        Role.COORDINATOR,
                        () -> context.getBean(MarkQueries.class).corrected(trials.candidate(panel, 1)))
                .getFirst();
        assertThat(corrected.was().subtract(corrected.now())).isEqualByComparingTo("4");
        assertThat(corrected.reason()).isEqualTo("两项填反");
        refused(
                "panel.refused.closed",
                () -> Acting.as(me, Role.ASSESSOR, () -> corrections.askForMine(panel, 1, 1, "太迟")));
    }

    @Test
    void twoWhoDecideAtOnceDecideOnce() throws Exception {
        askForMine("两项填反");
        Seen seen = seenByChief();
        CandidateId candidate = trials.candidate(panel, 1);

        List<Callable<Boolean>> both = List.of(
                () -> done(() -> asChief(() -> corrections.countersign(panel, 1, me, seen))),
                () -> done(() -> asRunner(() -> runners.refuse(candidate, me, seen, "分数无误"))));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            int done = 0;
            for (Future<Boolean> one : threads.invokeAll(both)) {
                done += one.get() ? 1 : 0;
            }
            assertThat(done).isOne();
        }

        assertThat(jdbc.sql(
                                "select count(*) from sheet_correction where state in ('GRANTED', 'REFUSED') and asked_by_id = ?")
                        .param(me.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theDatabaseGivesNoSheetBackByOneHand() {
        String back = "update score_sheet set state = 'DRAFT', sent_at = null, digest = null where assessor_id = ?";
        assertThatThrownBy(() -> jdbc.sql(back).param(me.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("sheet_returns_by_two");
        askForMine("两项填反");
        assertThatThrownBy(() -> jdbc.sql("""
                        update sheet_correction set state = 'GRANTED', decided_by_id = asked_by_id, decided_at = now()
                        where asked_by_id = ?
                        """).param(me.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /** Whether a rule let it be done. */
    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private void askForMine(String reason) {
        Acting.as(me, Role.ASSESSOR, () -> corrections.askForMine(panel, 1, mineRound(), reason));
    }

    private int mineRound() {
        return own.sheet(panel, 1).round();
    }

    private SheetQueries.Sheet mine() {
        return Acting.ask(me, Role.ASSESSOR, () -> own.sheet(panel, 1));
    }

    private void asChief(Runnable work) {
        Acting.as(chief, Role.ASSESSOR, work::run);
    }

    private void asRunner(Runnable work) {
        Acting.as(trials.coordinator, Role.COORDINATOR, work::run);
    }

    private Seen seenByChief() {
        return Acting.ask(chief, Role.ASSESSOR, asked::open)
                .get(panel)
                .getFirst()
                .seen();
    }

    private PanelSheets.Correction waiting() {
        return Acting.ask(trials.coordinator, Role.COORDINATOR, () -> sheets.of(panel)).corrections().stream()
                .filter(one -> one.state() == CorrectionState.ASKED)
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(PersonId person) {
        return jdbc.sql("select key from inbox_message where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
