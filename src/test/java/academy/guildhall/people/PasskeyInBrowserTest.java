package academy.guildhall.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import academy.guildhall.platform.security.Role;
import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import academy.guildhall.testing.BrowserTest;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A passkey's whole life, with a key that Chromium pretends to have. */
@BrowserTest
class PasskeyInBrowserTest {
    private static final Pattern HOME = Pattern.compile("http://[^/]+/(\\?continue)?");

    @Autowired
    WebApplicationContext context;

    @Test
    void isAddedSignsInIsASecondStepAndIsRemoved(Browser browser) {
        TwoSteps somebody = new TwoSteps(context, Role.COACH);
        Page page = browser.signedIn(Look.english(Look.DESK), somebody.login, TwoSteps.PASSWORD);
        Key key = key(page);

        page.navigate("/account");
        button(page, "Add a passkey").click();
        Locator dialog = page.locator("vaadin-dialog[opened]");
        dialog.getByLabel("Name").fill("Office key");
        dialog.getByLabel("Current password").fill(TwoSteps.PASSWORD);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a passkey"))
                .click();
        assertThat(page.getByText("Passkey added.")).isVisible();
        assertThat(page.locator(".codes code")).hasCount(10);
        Assertions.assertThat(key.held()).isEqualTo(1);
        button(page, "I’ve kept them").click();
        assertThat(page.getByText("Office key")).isVisible();
        hindersNobody(page);

        signOut(page);
        page.navigate("/inbox");
        button(page, "Sign in with a passkey").click();
        assertThat(page.locator(".shell")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/inbox.*"));

        signOut(page);
        page.navigate("/login");
        page.locator("#username").fill(somebody.login);
        page.locator("#password").fill(TwoSteps.PASSWORD);
        page.locator("form:has(#password) button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/login/code"));
        hindersNobody(page);
        button(page, "Use a passkey").click();
        assertThat(page.locator(".shell")).isVisible();

        page.navigate("/account");
        button(page, "Remove").click();
        dialog.getByLabel("Current password").fill(TwoSteps.PASSWORD);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                .click();
        assertThat(page.getByText("You don’t have any yet.")).isVisible();

        signOut(page);
        page.navigate("/login");
        button(page, "Sign in with a passkey").click();
        assertThat(page.getByText("You can’t sign in with that passkey")).isVisible();
        page.locator("#username").fill(somebody.login);
        page.locator("#password").fill(TwoSteps.PASSWORD);
        page.locator("form:has(#password) button[type=submit]").click();
        assertThat(page).hasURL(HOME);
        Assertions.assertThat(browser.faults())
                .as("no script was held back")
                .noneMatch(fault -> fault.contains("script-src") || fault.contains("connect-src"));
    }

    @Test
    void onATelephoneItIsOfferedAndWhatWasCancelledCanBeTriedAgain(Browser browser) {
        Page page = browser.window(Look.chinese(Look.PHONE));
        key(page);
        page.navigate("/login");
        assertThat(button(page, "使用通行密钥登录")).isVisible();
        Assertions.assertThat(Browser.tooWide(page)).isZero();
        hindersNobody(page);
        page.evaluate(
                "() => { navigator.credentials.get = () => Promise.reject(new DOMException('', 'NotAllowedError')) }");
        button(page, "使用通行密钥登录").click();
        assertThat(page.getByText("操作未成功或已取消")).isVisible();
        assertThat(button(page, "使用通行密钥登录")).isEnabled();
    }

    @Test
    void isNotOfferedWhereTheBrowserCant(Browser browser) {
        Page page = browser.window(Look.english(Look.DESK));
        page.addInitScript("delete window.PublicKeyCredential");
        page.navigate("/login");
        assertThat(page.locator("#password")).isVisible();
        page.waitForFunction("document.readyState === 'complete'");
        assertThat(button(page, "Sign in with a passkey")).isHidden();
    }

    @Test
    void theSignInPageWorksWithoutAScript(Browser browser) {
        TwoSteps somebody = new TwoSteps(context, Role.COACH);
        Page page = browser.window(Look.english(Look.DESK));
        page.route("**/ui/passkeys.js", route -> route.abort());
        page.navigate("/login");
        assertThat(button(page, "Sign in with a passkey")).isHidden();
        page.locator("#username").fill(somebody.login);
        page.locator("#password").fill(TwoSteps.PASSWORD);
        page.locator("form:has(#password) button[type=submit]").click();
        assertThat(page.locator(".shell")).isVisible();
    }

    /** The key, and where it is spoken to. */
    private record Key(CDPSession session, String id) {
        int held() {
            JsonObject which = new JsonObject();
            which.addProperty("authenticatorId", id);
            return session.send("WebAuthn.getCredentials", which)
                    .getAsJsonArray("credentials")
                    .size();
        }
    }

    private static Key key(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        return new Key(
                session,
                session.send("WebAuthn.addVirtualAuthenticator", added)
                        .get("authenticatorId")
                        .getAsString());
    }

    /** Vaadin's own line about the connection stands outside of everything. */
    private static void hindersNobody(Page page) {
        Assertions.assertThat(new AxeBuilder(page)
                        .exclude(List.of("vaadin-connection-indicator"))
                        .analyze()
                        .getViolations())
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void signOut(Page page) {
        page.locator(".account > summary").click();
        page.locator("#sign-out").click();
        assertThat(page.getByText("You’ve signed out.")).isVisible();
    }
}
