package academy.guildhall.platform.work;

import static academy.guildhall.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.guildhall.platform.Ids;
import academy.guildhall.platform.NotFound;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.Refusal;
import academy.guildhall.platform.live.News;
import academy.guildhall.platform.security.AccountsInForce;
import academy.guildhall.platform.security.CurrentUser;
import academy.guildhall.platform.security.Role;
import academy.guildhall.platform.time.AcademyTime;
import academy.guildhall.platform.ui.ErrorMessages;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Two nodes over one ledger. */
@ApplicationTest
class LongWorkTest {
    @Autowired
    LongWork works;

    @Autowired
    Works steering;

    @Autowired
    WorkLedger ledger;

    @Autowired
    AccountsInForce accounts;

    @Autowired
    ErrorMessages messages;

    @Autowired
    AcademyTime time;

    @Autowired
    News news;

    @Autowired
    CurrentUser current;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    private final UUID about = Ids.next();
    private final Tried tried = new Tried();
    private final List<WorkRunner> nodes = new ArrayList<>();
    private PersonId administrator;

    /** Does nothing but write down what it was asked for; a kind of its own for each test, so that no other node takes it. */
    private static final class Tried implements WorkKind {
        private final String name = "tried-" + Ids.next();
        private final List<UUID> done = Collections.synchronizedList(new ArrayList<>());
        private final Set<UUID> refused = ConcurrentHashMap.newKeySet();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goesOn = new CountDownLatch(1);
        private volatile @Nullable UUID longOne;

        @Override
        public String about() {
            return "cohort";
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String perform(UUID subject, String settings, Progress progress) {
            if (refused.contains(subject)) {
                throw new Refusal("work.refused.move");
            }
            if (subject.equals(longOne)) {
                begun.countDown();
                await();
                progress.at(1, 2);
            }
            done.add(subject);
            return settings;
        }

        private void await() {
            try {
                goesOn.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeEach
    void administrator() {
        administrator = acting.account(acting.person("管理员"), Role.ADMINISTRATOR);
    }

    @AfterEach
    void stop() {
        tried.goesOn.countDown();
        nodes.forEach(WorkRunner::stop);
    }

    private WorkRunner node() {
        WorkRunner node = new WorkRunner(ledger, List.of(tried), accounts, messages, time, news, transactions);
        nodes.add(node);
        node.start();
        return node;
    }

    private List<NewWork.Step> steps(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new NewWork.Step(Ids.next(), "第" + i + "项"))
                .toList();
    }

    private WorkId begin(List<NewWork.Step> steps) {
        return Acting.ask(
                administrator,
                Role.ADMINISTRATOR,
                () -> works.begin(new NewWork(tried.name, about, "{\"a\": 1}", steps, Locale.ENGLISH)));
    }

    private WorkDetail detail(WorkId id) {
        return Acting.ask(administrator, Role.ADMINISTRATOR, () -> steering.detail(id));
    }

    private void steer(Runnable act) {
        Acting.as(administrator, Role.ADMINISTRATOR, act);
    }

    private void awaitState(WorkId id, WorkState state) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> detail(id).state() == state);
    }

    @Test
    void doesEveryStepOnceHoweverManyNodesThereAreAndSaysWhyOneFailed() {
        List<NewWork.Step> steps = steps(60);
        tried.refused.add(steps.get(7).subject());
        WorkId id = begin(steps);
        node();
        node();
        node();
        awaitState(id, WorkState.DONE);

        assertThat(tried.done).hasSize(59).doesNotHaveDuplicates();
        WorkDetail detail = detail(id);
        assertThat(detail.done()).isEqualTo(59);
        assertThat(detail.failed()).isEqualTo(1);
        assertThat(detail.share()).isEqualTo(1);
        List<WorkDetail.Step> over = Acting.ask(administrator, Role.ADMINISTRATOR, () -> steering.steps(id));
        assertThat(over.getFirst().failed()).isTrue();
        assertThat(over.getFirst().label()).isEqualTo("第7项");
        assertThat(over.getFirst().outcome()).contains("isn’t possible");
        assertThat(over.get(1).outcome()).contains("\"a\"");
    }

    @Test
    void refusesASecondOneAboutTheSameThingAndNamesWhoBeganTheFirst() {
        begin(steps(2));
        refused("work.refused.underway", () -> begin(steps(2)));
    }

    @Test
    void stopsWhereItIsPausedGoesOnAndCanBeCancelled() {
        List<NewWork.Step> steps = steps(3);
        tried.longOne = steps.get(1).subject();
        WorkId id = begin(steps);
        node();
        awaitBegun();
        steer(() -> steering.pause(id));
        tried.goesOn.countDown();
        awaitState(id, WorkState.PAUSED);
        Awaitility.await().until(() -> tried.done.size() == 1 && detail(id).within() == 0);

        steer(() -> steering.resume(id));
        nodes.getFirst().wake();
        awaitState(id, WorkState.DONE);
        assertThat(tried.done)
                .containsExactlyElementsOf(
                        steps.stream().map(NewWork.Step::subject).toList());

        WorkId other = begin(steps(2));
        steer(() -> steering.cancel(other));
        assertThat(detail(other).state()).isEqualTo(WorkState.CANCELLED);
        refused("work.refused.move", () -> steer(() -> steering.resume(other)));
    }

    private void awaitBegun() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> tried.begun.getCount() == 0);
    }

    @Test
    void goesOnAtAnotherNodeWhenOneIsStoppedInTheMiddle() {
        List<NewWork.Step> steps = steps(5);
        tried.longOne = steps.get(2).subject();
        WorkId id = begin(steps);
        WorkRunner first = node();
        awaitBegun();
        Thread stopping = Thread.ofVirtual().start(first::stop);
        Awaitility.await().until(() -> !first.isRunning());
        tried.goesOn.countDown();
        Awaitility.await().until(() -> !stopping.isAlive());
        assertThat(detail(id).state()).isEqualTo(WorkState.RUNNING);
        assertThat(detail(id).done()).isEqualTo(2);

        node();
        awaitState(id, WorkState.DONE);
        assertThat(tried.done).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void isDoneWithTheAuthorityThatTheOneWhoBeganItHasNow() {
        WorkId id = begin(steps(2));
        jdbc.sql("update account set state = 'CLOSED' where person_id = :person")
                .param("person", administrator.value())
                .update();
        node();
        awaitState(id, WorkState.DONE);
        assertThat(tried.done).isEmpty();
        assertThat(detail(id).failed()).isEqualTo(2);
    }

    @Test
    void isThereForWhoeverBeganItAndForAdministratorsAlone() {
        WorkId id = begin(steps(1));
        PersonId other = acting.person("他人");
        assertThatThrownBy(() -> Acting.ask(other, Role.COORDINATOR, () -> steering.detail(id)))
                .isInstanceOf(NotFound.class);
        assertThat(Acting.ask(other, Role.COORDINATOR, () -> steering.latest(tried.name, about)))
                .isEmpty();
        assertThat(Acting.ask(other, Role.ADMINISTRATOR, () -> steering.latest(tried.name, about)))
                .isPresent();
    }

    @Test
    void knowsEveryMoveAndNoOther() {
        Set<String> moves = Set.of(
                "WAITING>RUNNING",
                "WAITING>PAUSED",
                "WAITING>CANCELLED",
                "RUNNING>PAUSED",
                "RUNNING>CANCELLED",
                "RUNNING>DONE",
                "PAUSED>WAITING",
                "PAUSED>CANCELLED");
        for (WorkState from : WorkState.values()) {
            for (WorkState to : WorkState.values()) {
                assertThat(from.leadsTo(to)).as(from + ">" + to).isEqualTo(moves.contains(from + ">" + to));
            }
        }
    }
}
