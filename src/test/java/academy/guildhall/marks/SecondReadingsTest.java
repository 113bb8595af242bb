package academy.guildhall.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.panels.CandidateId;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelState;
import academy.guildhall.people.People;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two candidates; on number 2 one of five assessors gives little, so that the panel disagrees widely. */
@ApplicationTest
class SecondReadingsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private Disagreement wide;
    private Trials trials;
    private PanelId panel;
    private PersonId elsewhere;

    @BeforeEach
    void tabulates() {
        wide = Disagreement.tabulated(context);
        trials = wide.trials;
        panel = wide.panel();
        elsewhere = wide.elsewhere();
    }

    @Test
    void holdsUpConfirmationUntilTheFiguresWereReadAndStand() {
        assertThatThrownBy(this::verify)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("verification.refused.readings"));
        ask(elsewhere);
        assertThatThrownBy(this::verify).isInstanceOf(Refusal.class);

        stands();

        verify();
        assertThat(trials.detail(panel).state()).isEqualTo(PanelState.VERIFIED);
        assertThat(row().asked()).isNotNull().satisfies(asked -> {
            assertThat(asked.reader()).isEqualTo("组外评委");
            assertThat(asked.words()).isEqualTo("评分各有依据");
        });
    }

    @Test
    void isAskedOfNobodyWhoSitsOnThePanelCoachedOrWorksForTheSameEmployer() {
        PersonId colleague =
                trials.assessor("同事", "机密单位" + trials.slot(panel, 2).name().replaceAll("\\D", ""));

        assertThat(others()).extracting(People.Row::id).contains(elsewhere).doesNotContain(colleague);
        assertThat(others()).extracting(People.Row::id).doesNotContainAnyElementsOf(trials.assessors);
        assertThatThrownBy(() -> ask(colleague)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ask(trials.assessors.getFirst())).isInstanceOf(Refusal.class);
    }

    @Test
    void isRefusedByTheDatabaseToWhoeverJudged() {
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into second_reading (id, version, candidate_id, reader_id, figures, state, asked_by_id, asked_at)
                                values (gen_random_uuid(), 0, :candidate, :reader, repeat('0', 64), 'ASKED', :by, now())
                                """)
                        .param("candidate", second().value())
                        .param("reader", trials.assessors.getFirst().value())
                        .param("by", trials.coordinator.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("second_reading_from_elsewhere");
    }

    @Test
    void showsTheReaderSheetsByNumberAndNobodyElse() {
        ask(elsewhere);

        MyReadingQueries.Reading reading = Acting.ask(
                elsewhere,
                Role.ASSESSOR,
                () -> context.getBean(MyReadingQueries.class).reading(panel, 2));

        assertThat(reading.sheets()).hasSize(5);
        assertThat(reading.owed().wide()).isTrue();
        assertThat(reading.toString()).doesNotContain("机密");
        assertThatThrownBy(() -> Acting.ask(
                        trials.assessors.getFirst(),
                        Role.ASSESSOR,
                        () -> context.getBean(MyReadingQueries.class).reading(panel, 2)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(
                        trials.assessors.getFirst(),
                        Role.ASSESSOR,
                        () -> context.getBean(MyReadings.class).stands(panel, 2, Seen.FIRST, "好")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void ofOneSetOfFiguresThereIsOneReadingAndOnlyOfWhatNeedsIt() {
        ask(elsewhere);
        assertThatThrownBy(() -> ask(elsewhere))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("reading.refused.once"));
        assertThatThrownBy(() ->
                        trials.asCoordinator(() -> readings().ask(trials.candidate(panel, 1), elsewhere, "看一看")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("reading.refused.notOwed"));
    }

    @Test
    void anotherIsAskedOnceTheFirstIsTakenBack() {
        PersonId other = trials.assessor("另一评委", "另一单位");
        ask(elsewhere);

        trials.asCoordinator(() -> readings().withdraw(second(), "出差"));
        ask(other);

        assertThatThrownBy(this::stands).isInstanceOf(NotFound.class);
        assertThat(row().asked()).isNotNull().extracting("reader").isEqualTo("另一评委");
    }

    @Test
    void figuresThatShouldBeLookedAtAgainAreNotConfirmedAndOthersAreReadAnew() {
        ask(elsewhere);
        Acting.as(
                elsewhere,
                Role.ASSESSOR,
                () -> context.getBean(MyReadings.class).again(panel, 2, Seen.FIRST, "第五张单子像是填错"));
        assertThatThrownBy(this::verify).isInstanceOf(Refusal.class);

        Acting.as(
                trials.second,
                Role.COORDINATOR,
                () -> context.getBean(Marks.class)
                        .refuse(panel, trials.detail(panel).seen(), "复读要求再看"));
        trials.tabulate(panel);

        assertThat(row().asked()).isNotNull().extracting("state").isEqualTo(ReadingState.AGAIN);
        assertThatThrownBy(this::verify).isInstanceOf(Refusal.class);
    }

    @Test
    void oneMoreAssessorIsCalledForTheNumberAloneAndTheirSheetCounts() {
        Seen seen = trials.detail(panel).seen();
        Acting.as(trials.second, Role.COORDINATOR, () -> readings().call(second(), seen, elsewhere, "分歧较大"));

        assertThat(trials.detail(panel).state()).isEqualTo(PanelState.SCORING);
        assertThatThrownBy(() -> trials.tabulate(panel)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> wide.sheet(1, elsewhere, 0.8)).isInstanceOf(RuntimeException.class);
        wide.sheet(2, elsewhere, 0.8);
        trials.tabulate(panel);

        assertThat(trials.marks(panel).mark(second()).orElseThrow().totals()).hasSize(6);
        assertThat(trials.marks(panel)
                        .mark(trials.candidate(panel, 1))
                        .orElseThrow()
                        .totals())
                .hasSize(5);
    }

    @Test
    void isNotCalledByWhoeverMadeTheFiguresNorWhereThePanelAgrees() {
        Seen seen = trials.detail(panel).seen();

        assertThatThrownBy(() -> trials.asCoordinator(() -> readings().call(second(), seen, elsewhere, "分歧较大")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Acting.as(
                        trials.second,
                        Role.COORDINATOR,
                        () -> readings().call(trials.candidate(panel, 1), seen, elsewhere, "分歧较大")))
                .isInstanceOf(Refusal.class);
    }

    private CandidateId second() {
        return trials.candidate(panel, 2);
    }

    private SecondReadings readings() {
        return context.getBean(SecondReadings.class);
    }

    private void ask(PersonId reader) {
        trials.asCoordinator(() -> readings().ask(second(), reader, "请看第五张"));
    }

    private void stands() {
        Acting.as(
                elsewhere,
                Role.ASSESSOR,
                () -> context.getBean(MyReadings.class).stands(panel, 2, Seen.FIRST, "评分各有依据"));
    }

    private void verify() {
        Acting.as(
                trials.second,
                Role.COORDINATOR,
                () -> context.getBean(Marks.class)
                        .verify(panel, trials.detail(panel).seen()));
    }

    private List<People.Row> others() {
        return Acting.ask(
                trials.coordinator,
                Role.COORDINATOR,
                () -> context.getBean(ReadingQueries.class).others(second()));
    }

    private ReadingQueries.Row row() {
        return Acting.ask(
                trials.coordinator,
                Role.COORDINATOR,
                () -> context.getBean(ReadingQueries.class)
                        .of(trials.detail(panel))
                        .getFirst());
    }
}
