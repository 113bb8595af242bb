package academy.guildhall.platform.work;

import static org.awaitility.Awaitility.await;

import academy.guildhall.testing.Acting;
import academy.guildhall.testing.Line;
import academy.guildhall.testing.TestDatabase;
import academy.guildhall.testing.TestSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** An application whose line to the database can be harmed. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "guildhall.database.embedded=false",
            "guildhall.sample=false",
            "guildhall.secret=a secret that is used by tests and by nothing else",
            "server.shutdown=immediate",
            "spring.datasource.hikari.data-source-properties.socketTimeout=4",
            "spring.mail.host=localhost",
            "spring.mail.port=1",
            "guildhall.mail.every=1h",
            // Quartz knows a scheduler of the virtual machine by its name alone.
            "spring.quartz.scheduler-name=on-a-line",
            "logging.level.root=warn",
            "logging.level.academy.guildhall=warn"
        })
@Import({Acting.class, OnALine.Setup.class})
abstract class OnALine {
    @Autowired
    Line line;

    @Autowired
    Held held;

    @Autowired
    Acting acting;

    @LocalServerPort
    int port;

    /** The database at the far end of the line. */
    record Far(String url) {
        int port() {
            return Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        static Far far() {
            return new Far(TestDatabase.fresh());
        }

        @Bean
        static Line line(Far far) {
            return new Line(far.port());
        }

        @Bean
        static DynamicPropertyRegistrar database(Line line, Far far) {
            return registry -> {
                String url = far.url().replaceFirst(":\\d+/", ":" + line.port() + "/");
                registry.add("spring.datasource.url", () -> url);
                registry.add("spring.datasource.username", () -> "postgres");
                registry.add("spring.datasource.password", () -> "postgres");
                registry.add("guildhall.home", () -> TestSetup.home().toString());
            };
        }

        @Bean
        static Held held(JdbcClient jdbc) {
            return new Held(jdbc);
        }

        @Bean
        static Round counted(Held held) {
            return new Round("counted", Duration.ofSeconds(1), held.rounds::incrementAndGet);
        }
    }

    /** Long work that stops in the middle of its step until it is let go, and a count of rounds. */
    static final class Held implements WorkKind {
        private final JdbcClient jdbc;
        final AtomicInteger rounds = new AtomicInteger();
        final AtomicInteger tries = new AtomicInteger();
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goesOn = new CountDownLatch(1);

        Held(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public String name() {
            return "held";
        }

        @Override
        public String about() {
            return "cohort";
        }

        @Override
        public @Nullable String perform(UUID subject, String settings, Progress progress) {
            tries.incrementAndGet();
            begun.countDown();
            try {
                goesOn.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return jdbc.sql("select 'done'").query(String.class).single();
        }
    }

    @BeforeEach
    void itAnswers() {
        await().atMost(Duration.ofSeconds(30)).until(this::isReady);
    }

    @AfterEach
    void mend() {
        line.mend();
    }

    boolean isReady() throws IOException, InterruptedException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/readiness"))
                .build();
        return HttpClient.newHttpClient().send(asked, BodyHandlers.discarding()).statusCode() == 200;
    }
}
