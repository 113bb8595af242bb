package academy.guildhall.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the whole application behind a web server, seen through a real browser: ask for a {@link Browser} as a parameter.
 * All such tests share one context, one database and one browser. Without a Chromium on the machine they are skipped; with
 * the environment variable GUILDHALL_BROWSER set to {@code required} they fail instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(BrowserStart.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "guildhall.database.embedded=false",
            "guildhall.sample=false",
            "guildhall.secret=a secret that is used by tests and by nothing else",
            "server.shutdown=immediate",
            "spring.datasource.hikari.connection-timeout=8000",
            "spring.quartz.auto-startup=false",
            "spring.jpa.hibernate.ddl-auto=validate",
            "logging.level.academy.guildhall=warn"
        })
@TestExecutionListeners(
        listeners = {OwnSecurityContext.class, ClockAtWork.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import(TestSetup.class)
public @interface BrowserTest {}
