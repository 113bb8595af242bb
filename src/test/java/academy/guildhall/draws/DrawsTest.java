package academy.guildhall.draws;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.marks.Trials;
import academy.guildhall.panels.PanelDetail;
import academy.guildhall.panels.PanelId;
import academy.guildhall.panels.PanelState;
import academy.guildhall.panels.Panels;
import academy.guildhall.panels.Postponements;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Seen;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.ui.ErrorMessages;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import academy.guildhall.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class DrawsTest {
    private static final Duration TEN = Duration.ofMinutes(10);

    @Autowired
    ApplicationContext context;

    @Autowired
    Draws draws;

    @Autowired
    DrawQueries queries;

    @Autowired
    MyDraw mine;

    @Autowired
    PublicDraws open;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Trials trials;
    private PanelId panel;

    @BeforeEach
    void aPanelOfThree() {
        trials = Trials.ready(context, 3);
        panel = trials.planned();
    }

    private void open() {
        trials.asCoordinator(() -> draws.open(panel, Seen.FIRST, TEN));
    }

    private void draw(@Nullable String aloud) {
        trials.asCoordinator(() -> draws.draw(panel, trials.detail(panel).seen(), aloud));
    }

    private void say(int candidate, String number) {
        Acting.as(trials.people.get(candidate), Role.TRAINEE, () -> mine.say(panel, number));
    }

    private MyDraw.Mine my(int candidate) {
        return Acting.ask(
                trials.people.get(candidate), Role.TRAINEE, () -> mine.mine().orElseThrow());
    }

    @Test
    void fixesListAndSecretBeforeTheFirstNumberAndRevealsItWithTheOrder() {
        open();
        PublicDraws.PublicDraw before = open.of(panel);
        assertThat(before.seed()).isNull();
        assertThat(before.lots()).hasSize(3).allSatisfy(lot -> {
            assertThat(lot.lot()).matches("[2-9A-HJKMNP-Z]{4}");
            assertThat(lot.said()).isNull();
            assertThat(lot.number()).isNull();
        });
        say(0, "１２３");
        say(1, "7");
        say(1, "8");
        clock.forward(TEN);
        draw("6");

        PublicDraws.PublicDraw after = open.of(panel);
        String seed = Objects.requireNonNull(after.seed());
        assertThat(DrawRecord.commitment(seed)).isEqualTo(before.commitment());
        assertThat(after.listHash()).isEqualTo(before.listHash());
        Map<String, @Nullable String> said = new HashMap<>();
        after.lots().forEach(lot -> said.put(lot.lot(), lot.said()));
        assertThat(said.get(my(0).lot())).isEqualTo("123");
        assertThat(said.get(my(1).lot())).isEqualTo("8");
        assertThat(said.get(my(2).lot()))
                .as("who says nothing holds nothing up")
                .isNull();
        DrawRecord record = new DrawRecord(panel, seed, said, "6");
        assertThat(after.digest()).isEqualTo(record.digest());
        assertThat(after.lots()).extracting(PublicDraws.PublicLot::lot).containsExactlyElementsOf(record.order());
        PanelDetail detail = trials.detail(panel);
        assertThat(detail.state()).isEqualTo(PanelState.DRAWN);
        for (int i = 0; i < 3; i++) {
            assertThat(my(i).number()).isEqualTo(record.order().indexOf(my(i).lot()) + 1);
        }
    }

    @Test
    void nobodyEndsItEarlyUnlessAllAreIn() {
        open();
        say(0, "1");
        refused("draw.refused.early", () -> draw(null));
        say(1, "2");
        say(2, "3");
        draw(null);
        assertThat(open.of(panel).aloud()).isNull();
    }

    @Test
    void whoIsPostponedStaysOnThePublishedListAndIsntWaitedFor() {
        open();
        String list = open.of(panel).listHash();
        postpone(0);
        assertThat(Acting.ask(trials.people.getFirst(), Role.TRAINEE, mine::mine))
                .isEmpty();
        say(1, "7");
        say(2, "8");

        draw(null);

        assertThat(open.of(panel).listHash()).isEqualTo(list);
        assertThat(open.of(panel).lots()).hasSize(3).allMatch(lot -> lot.number() != null);
        assertThat(trials.detail(panel).untimed()).hasSize(2);
    }

    @Test
    void whoIsPostponedBeforeTheListIsFixedIsntOnIt() {
        postpone(0);
        open();
        say(1, "7");
        say(2, "8");
        draw(null);

        assertThat(open.of(panel).lots()).hasSize(2);
        assertThat(trials.detail(panel).untimed()).containsExactly(1, 2);
    }

    private void postpone(int candidate) {
        PanelDetail.Slot slot = trials.detail(panel).slots().stream()
                .filter(one -> one.enrolment().equals(trials.enrolments.get(candidate)))
                .findFirst()
                .orElseThrow();
        trials.asCoordinator(() -> context.getBean(Postponements.class).enter(slot.id(), slot.seen(), "出差"));
    }

    @Test
    void takesNoNumberThatIsLateOrIsNone() {
        open();
        for (String none : List.of("", "x", "1234567", "-1", "1.5")) {
            refused("draw.refused.number", () -> say(0, none));
        }
        clock.forward(TEN);
        refused("draw.refused.over", () -> say(0, "1"));
        draw(null);
        refused("draw.refused.over", () -> say(0, "1"));
    }

    @Test
    void isForItsOwnCandidatesOnly() {
        open();
        PersonId stranger = trials.assessor("外人", "外单位");
        assertThatThrownBy(() -> Acting.as(stranger, Role.TRAINEE, () -> mine.say(panel, "1")))
                .isInstanceOf(NotFound.class);
        assertThat(Acting.ask(stranger, Role.TRAINEE, mine::mine)).isEmpty();
        assertThat(open.of(panel).toString()).doesNotContain("机密");
    }

    @Test
    void nobodyDrawsAloneWhileTheHallDraws() {
        open();
        assertThatThrownBy(() ->
                        trials.asCoordinator(() -> context.getBean(Panels.class).draw(panel, Seen.FIRST)))
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        violated ->
                                assertThat(ErrorMessages.constraint(violated)).contains("draw_is_open"));
    }

    @Test
    void isOpenedOnceAndDrawnOnce() {
        open();
        refused("draw.refused.open", () -> open());
        clock.forward(TEN);
        draw(null);
        refused("panel.refused.drawn", () -> draw(null));
    }

    /** Whoever is at the database can change nothing that was published, and reveal no other secret. */
    @Test
    void theDatabaseHoldsItToWhatWasPublished() {
        open();
        say(0, "1");
        for (String change : List.of(
                "update hall_draw set commitment = repeat('0', 64) where panel_id = :panel",
                "update hall_draw set closes_at = now() where panel_id = :panel",
                "update draw_lot set lot = 'XXXX' where panel_id = :panel and said is not null",
                "delete from draw_lot where panel_id = :panel",
                "update hall_draw set state = 'DRAWN', seed = repeat('0', 64), digest = repeat('0', 64), drawn_at = now()"
                        + " where panel_id = :panel")) {
            assertThatThrownBy(
                            () -> jdbc.sql(change).param("panel", panel.value()).update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        clock.forward(TEN);
        draw(null);
        for (String change : List.of(
                "update draw_lot set said = '5' where panel_id = :panel",
                "update hall_draw set aloud = '5' where panel_id = :panel")) {
            assertThatThrownBy(
                            () -> jdbc.sql(change).param("panel", panel.value()).update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    /** The last number and the order take turns: it is in the record, or refused. */
    @Test
    void aNumberAtTheLastMomentIsInTheRecordOrRefused() throws Exception {
        open();
        say(1, "2");
        say(2, "3");
        say(0, "1");
        List<Callable<Boolean>> both = new ArrayList<>();
        both.add(Executors.callable(() -> draw(null), true));
        both.add(() -> {
            try {
                say(0, "9");
                return true;
            } catch (academy.guildhall.platform.Refusal late) {
                return false;
            }
        });
        boolean taken;
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> done = pool.invokeAll(both);
            assertThat(done.getFirst().get()).isTrue();
            taken = done.getLast().get();
        }
        String lot = my(0).lot();
        assertThat(open.of(panel).lots())
                .filteredOn(one -> one.lot().equals(lot))
                .singleElement()
                .satisfies(one -> assertThat(one.said()).isEqualTo(taken ? "9" : "1"));
        Map<String, @Nullable String> said = new HashMap<>();
        open.of(panel).lots().forEach(one -> said.put(one.lot(), one.said()));
        assertThat(open.of(panel).digest())
                .isEqualTo(new DrawRecord(
                                panel, Objects.requireNonNull(open.of(panel).seed()), said, null)
                        .digest());
    }
}
