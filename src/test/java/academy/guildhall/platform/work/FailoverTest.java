package academy.guildhall.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import academy.guildhall.platform.PersonId;
import academy.guildhall.platform.data.DatabaseAway;
import academy.guildhall.platform.live.LiveNews;
import academy.guildhall.platform.live.News;
import academy.guildhall.testing.Pair;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** The database dies, and the one that followed it takes its place. */
@Import(FailoverTest.Two.class)
@DirtiesContext
class FailoverTest extends OnALine {
    @Autowired
    Pair pair;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LiveNews live;

    @Autowired
    News news;

    @TestConfiguration(proxyBeanMethods = false)
    static class Two {
        @Bean
        static Pair pair() throws IOException {
            return new Pair();
        }

        @Bean
        @Primary
        static Far farEndOfTheLine(Pair pair) {
            return new Far(pair.url() + "&targetServerType=primary");
        }
    }

    @Test
    void whatWasWrittenStandsAndAllGoesOnWithTheOtherOne() throws Exception {
        PersonId before = acting.person("此前登记的人");
        AtomicInteger heard = new AtomicInteger();
        live.listen("test:failover", heard::incrementAndGet);
        pair.follow();
        PersonId last = acting.person("最后登记的人");

        pair.killFirst();
        await().atMost(Duration.ofSeconds(30)).until(() -> !isReady());
        line.lead(pair.follower());
        // It takes no writes yet, so it isn't the one that is asked for: the database is away.
        assertThatThrownBy(() -> acting.person("太早的人"))
                .satisfies(problem -> assertThat(DatabaseAway.isBehind(problem)).isTrue());

        pair.promote();
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> known(acting.person("之后登记的人")) == 1);
        assertThat(known(before)).isEqualTo(1);
        assertThat(known(last)).isEqualTo(1);
        assertThat(isReady()).isTrue();
        int rounds = held.rounds.get();
        await().atMost(Duration.ofSeconds(60)).until(() -> held.rounds.get() > rounds + 1);
        int told = heard.get();
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            news.publish("test:failover");
            return heard.get() > told;
        });
    }

    private int known(PersonId person) {
        return jdbc.sql("select count(*) from person where id = :id")
                .param("id", person.value())
                .query(Integer.class)
                .single();
    }
}
