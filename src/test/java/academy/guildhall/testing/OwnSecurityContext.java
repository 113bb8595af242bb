package academy.guildhall.testing;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Where several application contexts share a run, each test signs in to its own: the holder is static, and the last one started would win. */
public final class OwnSecurityContext implements TestExecutionListener {
    @Override
    public void prepareTestInstance(TestContext test) {
        hold(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        hold(test);
    }

    private static void hold(TestContext test) {
        SecurityContextHolderStrategy own = test.getApplicationContext().getBean(SecurityContextHolderStrategy.class);
        if (SecurityContextHolder.getContextHolderStrategy() != own) {
            SecurityContextHolder.setContextHolderStrategy(own);
        }
    }
}
