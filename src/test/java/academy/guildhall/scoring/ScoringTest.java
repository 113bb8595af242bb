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
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.Stale;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.Criterion;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    JdbcClient jdbc;

    @Test
    void keepsWhatIsEnteredAndOpensTheScoring() {
        Trials trials = Trials.ready(context, 2);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        Acting.as(me, Role.ASSESSOR, () -> {
            scoring.score(panel, 1, "values", new BigDecimal("8.5"));
            scoring.note(panel, 1, "", "声音清楚");
            scoring.failOutright(panel, 1, "values", true, "泄露参数");
        });

        ScoringQueries.Sheet sheet = Acting.ask(me, Role.ASSESSOR, () -> queries.sheet(panel, 1));

        assertThat(sheet.panelState()).isEqualTo(PanelState.SCORING);
        assertThat(sheet.scores().get("values").points()).isEqualTo("8.5");
        assertThat(sheet.scores().get("values").reason()).isEqualTo("泄露参数");
        assertThat(sheet.note()).isEqualTo("声音清楚");
        assertThat(sheet.line().sheet()).isEqualTo(SheetState.DRAFT);
    }

    @Test
    void aBlankIsNotZero() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        trials.fill(panel, 1, me, 0.9);
        Acting.as(me, Role.ASSESSOR, () -> scoring.score(panel, 1, "answers", null));

        refused("sheet.refused.incomplete", () -> trials.send(panel, 1, me));

        Acting.as(me, Role.ASSESSOR, () -> scoring.score(panel, 1, "answers", BigDecimal.ZERO));
        assertThat(trials.send(panel, 1, me).code()).matches("[0-9A-F]{4}");
    }

    @Test
    void takesHalfPointsWithinTheCriterionOnly() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        for (String points : List.of("0.3", "10.5", "-0.5")) {
            refused(
                    "sheet.refused.points",
                    () -> Acting.ask(
                            me, Role.ASSESSOR, () -> scoring.score(panel, 1, "values", new BigDecimal(points))));
        }
    }

    @Test
    void failsOutrightOnlyWhereTheCriterionAllowsItAndWithAReason() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        trials.fill(panel, 1, me, 0.9);
        refused(
                "sheet.refused.noOutrightFail",
                () -> Acting.ask(me, Role.ASSESSOR, () -> scoring.failOutright(panel, 1, "slides", true, "不清")));
        Acting.as(me, Role.ASSESSOR, () -> scoring.failOutright(panel, 1, "values", true, " "));

        refused("sheet.refused.incomplete", () -> trials.send(panel, 1, me));
    }

    @Test
    void locksASentSheetUntilTheChiefReturnsItWithAReason() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        PersonId chief = trials.assessors.getFirst();
        trials.fill(panel, 1, me, 0.9);
        trials.send(panel, 1, me);

        refused(
                "sheet.refused.sent",
                () -> Acting.ask(me, Role.ASSESSOR, () -> scoring.score(panel, 1, "values", BigDecimal.ONE)));
        assertThatThrownBy(
                        () -> Acting.as(me, Role.ASSESSOR, () -> scoring.returnSheet(panel, 1, me, Seen.FIRST, "我写错了")))
                .isInstanceOf(NotFound.class);
        refused(
                "panel.refused.reason",
                () -> Acting.ask(chief, Role.ASSESSOR, () -> {
                    scoring.returnSheet(panel, 1, me, sent(panel), " ");
                    return true;
                }));
        assertThat(Acting.ask(chief, Role.ASSESSOR, queries::sentToChief).get(panel))
                .hasSize(1);

        Acting.as(chief, Role.ASSESSOR, () -> scoring.returnSheet(panel, 1, me, sent(panel), "两项填反"));
        Acting.as(me, Role.ASSESSOR, () -> scoring.score(panel, 1, "values", BigDecimal.ONE));
        assertThat(Acting.ask(me, Role.ASSESSOR, () -> queries.sheet(panel, 1)).receipt())
                .isNull();
    }

    /** The only sheet that its chief may give back, as they see it. */
    private Seen sent(PanelId panel) {
        return queries.sentToChief().get(panel).getFirst().seen();
    }

    @Test
    void knowsNobodyWhoDoesNotSitOnThePanel() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId stranger = trials.assessor("外来评委", "外单位");

        assertThatThrownBy(() -> Acting.ask(stranger, Role.ASSESSOR, () -> queries.sheet(panel, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        Acting.ask(stranger, Role.ASSESSOR, () -> scoring.score(panel, 1, "values", BigDecimal.ONE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void scoresNobodyWhoIsAbsent() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        trials.absent(panel, 1);

        refused(
                "sheet.refused.absent",
                () -> Acting.ask(
                        trials.assessors.get(1),
                        Role.ASSESSOR,
                        () -> scoring.score(panel, 1, "values", BigDecimal.ONE)));
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
                () -> queries.panels().toString() + queries.sheet(panel, 2) + queries.sentToChief());

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
        for (Criterion criterion : SampleSheets.RULES.rubric()) {
            tabs.add(() -> {
                Acting.as(me, Role.ASSESSOR, () -> scoring.score(panel, 1, criterion.code(), BigDecimal.ONE));
                return true;
            });
        }
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> tab : pool.invokeAll(tabs)) {
                assertThat(tab.get()).isTrue();
            }
        }

        ScoringQueries.Sheet sheet = Acting.ask(me, Role.ASSESSOR, () -> queries.sheet(panel, 1));
        assertThat(sheet.scores()).hasSameSizeAs(SampleSheets.RULES.rubric());
    }

    @Test
    void sendsWhatTheAssessorHasBeforeThemAndNothingElse() {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        trials.fill(panel, 1, me, 0.9);
        ScoringQueries.Filled shown =
                Acting.ask(me, Role.ASSESSOR, () -> queries.sheet(panel, 1)).filled();
        Acting.as(me, Role.ASSESSOR, () -> scoring.score(panel, 1, "values", new BigDecimal("7.5")));

        assertThatThrownBy(() -> Acting.ask(me, Role.ASSESSOR, () -> scoring.send(panel, 1, shown)))
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
        Acting.as(me, Role.ASSESSOR, () -> scoring.note(panel, 1, "", "声音清楚"));
        Acting.as(me, Role.ASSESSOR, () -> scoring.score(panel, 1, "values", new BigDecimal("8.5")));
        int version = version(me);

        refused("stale.changed", () -> Acting.ask(me, Role.ASSESSOR, () -> scoring.note(panel, 1, "", "语速偏快")));
        Acting.as(me, Role.ASSESSOR, () -> scoring.note(panel, 1, "", "声音清楚"));
        Acting.as(me, Role.ASSESSOR, () -> scoring.score(panel, 1, "values", new BigDecimal("8.50")));
        assertThat(version(me)).as("nothing is written").isEqualTo(version);
    }

    private int version(PersonId assessor) {
        return jdbc.sql("select version from score_sheet where assessor_id = :assessor")
                .param("assessor", assessor.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void sentTwiceAtOnceCountsOnce() throws Exception {
        Trials trials = Trials.ready(context, 1);
        PanelId panel = trials.drawn();
        PersonId me = trials.assessors.get(2);
        trials.fill(panel, 1, me, 0.9);
        Set<String> receipts = new HashSet<>();
        Callable<Scoring.Receipt> send = () -> trials.send(panel, 1, me);
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<Scoring.Receipt> receipt : pool.invokeAll(java.util.Collections.nCopies(4, send))) {
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
