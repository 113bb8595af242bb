package academy.guildhall.testing;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Starts one browser for all tests of a run, closes what each test opened, and keeps a picture of what failed. */
public class BrowserStart implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(BrowserStart.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return Browser.installed().isPresent() || "required".equals(System.getenv("GUILDHALL_BROWSER"))
                ? ConditionEvaluationResult.enabled("there is a browser, or there has to be one")
                : ConditionEvaluationResult.disabled("no Chromium on this machine");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Browser browser = test.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Browser.class, key -> new Browser(Path.of("target", "screenshots")), Browser.class);
        browser.visit(Objects.requireNonNull(
                SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port")));
        return browser;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Browser browser = test.getRoot().getStore(OURS).get(Browser.class, Browser.class);
        if (browser != null) {
            test.getExecutionException().ifPresent(failure -> browser.keepWhatIsShown(test.getDisplayName()));
            browser.closeWindows();
        }
    }
}
