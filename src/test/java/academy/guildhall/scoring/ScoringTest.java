package academy.guildhall.scoring;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.marks.SampleSheets;
import academy.guildhall.marks.Trials;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelState;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.Sha256;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.scoring.SheetQueries.Score;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.Statements;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ScoringTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Scoring scoring;

    @Autowired
    ScoringQueries queries;

    @Autowired
    SheetQueries own;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    /** Twelve entries a sheet, forty sheets an assessor, all in one hall. */
    @Test
    void anEntryTakesSixStatementsAndItsAnswerThree() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        trials.score(panel, 1, me, "values", "8");
        Score next = new Score("accuracy", BigDecimal.ONE, false, null, null);
        Scoring.Entries entered = new Scoring.Entries(List.of(new Scoring.Change(Score.blank("accuracy"), next)), null);

        assertThat(statements.during(() -> Acting.as(me, Role.ASSESSOR, () -> scoring.enter(panel, 1, entered))))
                .hasSize(6);
        assertThat(statements.during(() -> Acting.as(me, Role.ASSESSOR, () -> own.sheet(panel, 1))))
                .hasSize(3);
    }

    @Test
    void keepsWhatIsEnteredAndOpensTheScoring() {
        Trials trials = Trials.ready(context, 2);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        trials.enter(panel, 1, me, new Score("values", new BigDecimal("8.5"), true, "泄露参数", null));
        note(panel, me, "", "声音清楚");

        SheetQueries.Sheet sheet = Acting.ask(me, Role.ASSESSOR, () -> own.sheet(panel, 1));

        assertThat(Acting.ask(me, Role.ASSESSOR, () -> own.of(panel)).state()).isEqualTo(PanelState.SCORING);
        assertThat(sheet.scores().get("values").points()).isEqualTo("8.5");
        assertThat(sheet.scores().get("values").enteredAt()).isNotNull();
        assertThat(sheet.scores().get("values").reason()).isEqualTo("泄露参数");
        assertThat(sheet.note()).isEqualTo("声音清楚");
        assertThat(sheet.line().sheet()).isEqualTo(SheetState.DRAFT);
    }

    @Test
    void aBlankIsNotZero() {
        Trials trials = Trials.lectured(context, 1);
        PanelId panel = trials.panel();
        PersonId me = trials.assessors.get(2);
        trials.fill(panel, 1, me, 0.9);
        trials.score(panel, 1, me, "answers", null);

        refused("sheet.refused.incomplete", () -> trials.send(panel, 1, me));

        trials.score(panel, 1, me, "answers", "0");
        assertThat(trials.send(panel, 1, me).code()).matches("[0-9A-F]{4}");
    }

    @Test
    void takesHalfPointsWithinTheCriterionOnly() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        for (String points : List.of("0.3", "10.5", "-0.5")) {
            refused("sheet.refused.points", () -> trials.score(panel, 1, me, "values", points));
        }
    }

    @Test
    void failsOutrightOnlyWhereTheCriterionAllowsItAndWithAReason() {
        Trials trials = Trials.lectured(context, 1);
        PanelId panel = trials.panel();
        PersonId me = trials.assessors.get(2);
        trials.fill(panel, 1, me, 0.9);
        refused(
                "sheet.refused.noOutrightFail",
                () -> trials.enter(panel, 1, me, new Score("slides", null, true, "不清", null)));
        trials.enter(panel, 1, me, new Score("values", BigDecimal.TEN, true, " ", null));

        refused("sheet.refused.incomplete", () -> trials.send(panel, 1, me));
    }

    @Test
    void knowsNobodyWhoDoesNotSitOnThePanel() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId stranger = trials.assessor("外来评委", "外单位");

        assertThatThrownBy(() -> Acting.ask(stranger, Role.ASSESSOR, () -> own.sheet(panel, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trials.score(panel, 1, stranger, "values", "1"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void scoresNobodyWhoIsAbsent() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        trials.absent(panel, 1);

        refused("sheet.refused.absent", () -> trials.score(panel, 1, trials.assessors.get(1), "values", "1"));
    }

    @Test
    void refusesATimeBeyondTheStop() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        refused("time.refused", () -> trials.lectured(panel, 1, 1021));
        trials.lectured(panel, 1, 1020);
        trials.lectured(panel, 1, 900);
        assertThat(trials.detail(panel).slots().getFirst().seconds()).isEqualTo(900);
    }

    @Test
    void saysNothingToAssessorsOfWhoTheCandidatesAre() {
        Trials trials = Trials.ready(context, 3);
        PanelId panel = trials.drawn();
        String said = Acting.ask(
                trials.assessors.get(1),
                Role.ASSESSOR,
                () -> queries.panels().toString() + own.sheet(panel, 2) + own.of(panel) + queries.sentToChief());

        assertThat(said).contains("氩弧焊").doesNotContain("机密");
        trials.enrolments.forEach(id -> assertThat(said).doesNotContain(id.toString()));
        trials.people.forEach(id -> assertThat(said).doesNotContain(id.toString()));
    }

    @Test
    void twoTabsLoseNothing() throws Exception {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        List<Callable<Boolean>> tabs = new ArrayList<>();
        for (Criterion criterion : SampleSheets.RULES.rubric().criteria()) {
            tabs.add(() -> {
                trials.score(panel, 1, me, criterion.code(), "1");
                return true;
            });
        }
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> tab : pool.invokeAll(tabs)) {
                assertThat(tab.get()).isTrue();
            }
        }

        SheetQueries.Sheet sheet = Acting.ask(me, Role.ASSESSOR, () -> own.sheet(panel, 1));
        assertThat(sheet.scores()).hasSameSizeAs(SampleSheets.RULES.rubric().criteria());
    }

    @Test
    void sendsWhatTheAssessorHasBeforeThemAndNothingElse() {
        Trials trials = Trials.lectured(context, 1);
        PanelId panel = trials.panel();
        PersonId me = trials.assessors.get(2);
        trials.fill(panel, 1, me, 0.9);
        SheetQueries.Filled shown =
                Acting.ask(me, Role.ASSESSOR, () -> own.sheet(panel, 1)).filled();
        trials.score(panel, 1, me, "values", "7.5");

        assertThatThrownBy(() -> Acting.ask(me, Role.ASSESSOR, () -> scoring.send(panel, 1, shown, shown.total(), 0)))
                .isInstanceOfSatisfying(
                        Stale.class,
                        stale -> assertThat(stale.facts())
                                .singleElement()
                                .satisfies(fact -> assertThat(fact.label()).isEqualTo("sheet.entered")));
        assertThat(trials.send(panel, 1, me)).isNotNull();
    }

    @Test
    void keepsTwoTextsOfANoteApartAndLeavesAnEntryAloneThatSaysTheSame() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        note(panel, me, "", "声音清楚");
        trials.score(panel, 1, me, "values", "8.5");
        int version = version(me);

        assertThat(note(panel, me, "", "语速偏快").note()).isTrue();
        assertThat(Acting.ask(me, Role.ASSESSOR, () -> own.sheet(panel, 1)).note())
                .isEqualTo("声音清楚");
        assertThat(note(panel, me, "", "声音清楚").note()).isFalse();
        trials.score(panel, 1, me, "values", "8.50");
        assertThat(version(me)).as("nothing is written").isEqualTo(version);
    }

    private Scoring.Others note(PanelId panel, PersonId assessor, String seen, String next) {
        return Acting.ask(
                assessor,
                Role.ASSESSOR,
                () -> scoring.enter(panel, 1, new Scoring.Entries(List.of(), new Scoring.NoteChange(seen, next))));
    }

    @Test
    void doesNotWriteOverWhatAnotherDeviceEnteredMeanwhile() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        trials.score(panel, 1, me, "values", "8");

        Scoring.Others others = Acting.ask(
                me,
                Role.ASSESSOR,
                () -> scoring.enter(
                        panel,
                        1,
                        new Scoring.Entries(
                                List.of(
                                        change("values", null, "7.5"),
                                        change("slides", null, "9"),
                                        change("values", "8", "8")),
                                null)));

        assertThat(others.criteria()).containsExactly("values");
        SheetQueries.Sheet sheet = Acting.ask(me, Role.ASSESSOR, () -> own.sheet(panel, 1));
        assertThat(sheet.scores().get("values").points()).isEqualByComparingTo("8");
        assertThat(sheet.scores().get("slides").points()).isEqualByComparingTo("9");
    }

    private static Scoring.Change change(String criterion, @Nullable String seen, String next) {
        return new Scoring.Change(
                new Score(criterion, seen == null ? null : new BigDecimal(seen), false, null, null),
                new Score(criterion, new BigDecimal(next), false, null, null));
    }

    @Test
    void sendsNothingBeforeTheLectureWasHeld() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        trials.fill(panel, 1, me, 0.9);

        refused("sheet.refused.beforeLecture", () -> trials.send(panel, 1, me));
        trials.lectured(panel, 1, 900);
        assertThat(trials.send(panel, 1, me)).isNotNull();
    }

    @Test
    void sendsNothingUnderAnotherTotalThanTheFiguresHave() {
        Trials trials = Trials.lectured(context, 1);
        PanelId panel = trials.panel();
        PersonId me = trials.assessors.get(2);
        trials.fill(panel, 1, me, 0.9);
        SheetQueries.Filled shown =
                Acting.ask(me, Role.ASSESSOR, () -> own.sheet(panel, 1)).filled();

        refused(
                "sheet.refused.total",
                () -> Acting.ask(me, Role.ASSESSOR, () -> scoring.send(panel, 1, shown, new BigDecimal("81"), 0)));
    }

    /** As ADR 0140 has it: anyone who has the sheet can write this down and hash it, with sha256sum or by hand. */
    @Test
    void theReceiptCanBeMadeAgainFromWhatWasSent() {
        Trials trials = Trials.lectured(context, 1);
        PanelId panel = trials.panel();
        PersonId me = trials.assessors.get(2);
        trials.fill(panel, 1, me, 1);
        trials.enter(panel, 1, me, new Score("values", new BigDecimal("8.5"), true, "泄露\n参数", null));
        note(panel, me, "", "第一行\n第二行\\");
        Receipt receipt = trials.send(panel, 1, me);

        StringBuilder text = new StringBuilder("guildhall score sheet 1\npanel " + panel + "\nnumber 1\nassessor " + me
                + "\nsent " + receipt.at() + "\n");
        SampleSheets.RULES.rubric().criteria().stream()
                .sorted(Comparator.comparing(Criterion::code))
                .forEach(criterion -> text.append(
                        criterion.code().equals("values")
                                ? "values 8.5\nvalues fails 泄露\\n参数\n"
                                : criterion.code() + " "
                                        + criterion
                                                .points()
                                                .stripTrailingZeros()
                                                .toPlainString() + "\n"));
        text.append("note 第一行\\n第二行\\\\\n");
        assertThat(receipt.digest()).isEqualTo(Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(receipt.code()).isEqualTo(receipt.digest().substring(0, 4).toUpperCase(Locale.ROOT));
        assertThat(receipt.at().getNano()).isZero();
    }

    @Test
    void tabulatesNoFiguresThatWereChangedBehindTheirAssessorsBack() {
        Trials trials = Trials.ready(context, 2);
        PanelId panel = trials.scored(0.9);
        jdbc.sql("""
                        update sheet_score set points = 10 where criterion = 'values' and sheet_id =
                            (select s.id from score_sheet s where s.assessor_id = :me and s.candidate_id = :candidate)
                        """)
                .param("me", trials.assessors.get(2).value())
                .param("candidate", trials.candidate(panel, 2).value())
                .update();

        assertThatThrownBy(() -> trials.tabulate(panel))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.args()).containsExactly(1, 2))
                .hasMessageContaining("tabulation.refused.altered");
    }

    private int version(PersonId assessor) {
        return jdbc.sql("select version from score_sheet where assessor_id = :assessor")
                .param("assessor", assessor.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void sentTwiceAtOnceCountsOnce() throws Exception {
        Trials trials = Trials.lectured(context, 1);
        PanelId panel = trials.panel();
        PersonId me = trials.assessors.get(2);
        trials.fill(panel, 1, me, 0.9);
        Set<String> receipts = new HashSet<>();
        Callable<Receipt> send = () -> trials.send(panel, 1, me);
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<Receipt> receipt : pool.invokeAll(java.util.Collections.nCopies(4, send))) {
                receipts.add(receipt.get().code() + receipt.get().at().getEpochSecond());
            }
        }

        assertThat(receipts).hasSize(1);
        assertThat(jdbc.sql("select count(*) from score_sheet where assessor_id = :me and state = 'SENT'")
                        .param("me", me.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
