package academy.guildhall.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Begins each test within office hours: all share one clock, and some of them let days pass. */
class ClockAtWork extends AbstractTestExecutionListener {
    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBeanProvider(MovableClock.class).ifAvailable(MovableClock::toWork);
    }
}
