package academy.guildhall.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of the whole application on a real PostgreSQL, without the sample and without a web server. All such tests share
 * one context and one database: each makes the people and cohorts that it speaks of, and none counts on being alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {
            "guildhall.database.embedded=false",
            "guildhall.sample=false",
            "guildhall.secret=a secret that is used by tests and by nothing else",
            "spring.datasource.hikari.connection-timeout=8000",
            "spring.quartz.auto-startup=false",
            "spring.jpa.hibernate.ddl-auto=validate",
            "logging.level.academy.guildhall=warn"
        })
@TestExecutionListeners(
        listeners = {OwnSecurityContext.class, ClockAtWork.class},
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import(TestSetup.class)
public @interface ApplicationTest {}
