package academy.guildhall.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import academy.guildhall.testing.ApplicationTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

/** What went wrong is said in a sentence that tells what to do. */
@ApplicationTest
class ErrorMessagesTest {
    @Autowired
    ErrorMessages errors;

    @Test
    void whoIsInSomebodyElsesWayIsToldToTryAgain() {
        Exception crossed = new IllegalStateException(new CannotAcquireLockException("deadlock detected"));
        assertThat(errors.explain(crossed, Locale.ENGLISH)).contains("at this same moment", "try again");
        assertThat(errors.explain(crossed, Locale.SIMPLIFIED_CHINESE)).contains("请重试");
    }
}
