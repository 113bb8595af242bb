package academy.guildhall.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import academy.guildhall.platform.Ids;
import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.security.Role;
import academy.guildhall.programmes.CohortId;
import academy.guildhall.programmes.CohortNews;
import academy.guildhall.programmes.EnrolmentId;
import academy.guildhall.programmes.EnrolmentState;
import academy.guildhall.programmes.Enrolments;
import academy.guildhall.testing.Academies;
import academy.guildhall.testing.Acting;
import academy.guildhall.testing.ApplicationTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** One node publishes, and this one and another hear it. */
@ApplicationTest
class LiveNewsTest {
    @Autowired
    News news;

    @Autowired
    LiveNews here;

    @Autowired
    LivePages pages;

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WebApplicationContext context;

    @Autowired
    Academies academies;

    @Autowired
    Acting acting;

    @Autowired
    Enrolments enrolments;

    private LiveNews elsewhere;
    private final String topic = "test:" + Ids.next();
    private final AtomicInteger heardHere = new AtomicInteger();
    private final AtomicInteger heardElsewhere = new AtomicInteger();

    @BeforeEach
    void listen() {
        elsewhere = new LiveNews(source);
        elsewhere.start();
        here.listen(topic, heardHere::incrementAndGet);
        elsewhere.listen(topic, heardElsewhere::incrementAndGet);
        // Both listen once they hear something.
        await(() -> {
            news.publish(topic);
            assertThat(heardHere).hasPositiveValue();
            assertThat(heardElsewhere).hasPositiveValue();
        });
    }

    @AfterEach
    void leave() {
        elsewhere.stop();
    }

    @Test
    void isHeardOnEveryNodeOnceTheTransactionIsCommittedAndNeverWhenItIsRolledBack() {
        String other = topic + ":other";
        AtomicInteger heard = new AtomicInteger();
        elsewhere.listen(other, heard::incrementAndGet);
        transaction.executeWithoutResult(status -> {
            news.publish(other);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            news.publish(other);
            news.publish(other);
        });
        await(() -> assertThat(heard).hasPositiveValue());
        assertThat(heard).hasValue(1);
    }

    @Test
    void aBoardHearsOnEveryNodeThatPeopleOfItsCohortMovedOnceForAllWhoMovedAtOnce() {
        CohortId cohort = academies.cohort(10);
        EnrolmentId one = academies.trainee(cohort, acting.person("甲"), EnrolmentState.ADMITTED);
        EnrolmentId other = academies.trainee(cohort, acting.person("乙"), EnrolmentState.ADMITTED);
        AtomicInteger heard = new AtomicInteger();
        awaitWhatWasSaidSoFar();
        elsewhere.listen(CohortNews.topic(cohort), heard::incrementAndGet);
        Acting.as(
                acting.person("班主任"),
                Role.COORDINATOR,
                () -> enrolments.enrol(List.of(
                        enrolments.row(one).chosen(), enrolments.row(other).chosen())));
        awaitWhatWasSaidSoFar();
        assertThat(heard).hasValue(1);
    }

    /** News come in the order in which they were committed. */
    private void awaitWhatWasSaidSoFar() {
        String last = "said:" + UUID.randomUUID();
        AtomicInteger heard = new AtomicInteger();
        LiveNews.Listening listening = elsewhere.listen(last, heard::incrementAndGet);
        await(() -> {
            news.publish(last);
            assertThat(heard).hasPositiveValue();
        });
        listening.end();
    }

    @Test
    void tellsEverybodyWhoListensWhenTheConnectionWasLost() {
        int before = heardElsewhere.get();
        jdbc.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where query like 'listen %'")
                .query(Integer.class)
                .single();
        await(() -> assertThat(heardElsewhere).hasValueGreaterThan(before));
        int after = heardElsewhere.get();
        await(() -> {
            news.publish(topic);
            assertThat(heardElsewhere).hasValueGreaterThan(after);
        });
    }

    /** Or what happened while the line was being laid would show only with what happens next. */
    @Test
    void tellsTheFirstListenerOnceTheLineIsThere() {
        LiveNews late = new LiveNews(source);
        late.start();
        AtomicInteger heard = new AtomicInteger();
        try {
            late.listen(topic + ":first", heard::incrementAndGet);
            await(() -> assertThat(heard).hasValue(1));
        } finally {
            late.stop();
        }
    }

    @Test
    void tellsABrowserWhatWasHeardWhileItWasOnTheWayToItsStream() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        PersonId reader = PersonId.next();
        LivePage page = pages.open(reader);
        String early = topic + ":early";
        AtomicInteger heard = new AtomicInteger();
        page.listen(early);
        here.listen(early, heard::incrementAndGet);
        news.publish(early);
        await(() -> assertThat(heard).hasPositiveValue());

        MvcResult opened = web.perform(get("/live/" + page.id()).with(user(Acting.user(reader, Role.TRAINEE))))
                .andReturn();
        await(() -> assertThat(opened.getResponse().getContentAsString()).contains("data:" + early));
        pages.close(page);
    }

    @Test
    void isQuietOnceNobodyListens() {
        LiveNews.Listening listening = elsewhere.listen(topic + "x", () -> {});
        assertThat(elsewhere.topics()).isEqualTo(2);
        listening.end();
        assertThat(elsewhere.topics()).isEqualTo(1);
    }

    @Test
    void opensAStreamToItsReaderAloneAndNeverBeginsASession() throws Exception {
        MockMvc web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        PersonId reader = PersonId.next();
        LivePage page = pages.open(reader);
        String path = "/live/" + page.id();

        web.perform(get(path).with(user(Acting.user(reader, Role.TRAINEE)))).andExpect(status().isOk());
        web.perform(get(path).with(user(Acting.user(PersonId.next(), Role.ADMINISTRATOR))))
                .andExpect(status().isNoContent());
        var stranger = web.perform(get(path)).andExpect(status().isNoContent()).andReturn();
        assertThat(stranger.getRequest().getSession(false)).isNull();
        pages.close(page);
    }

    private static void await(org.awaitility.core.ThrowingRunnable until) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(until);
    }
}
