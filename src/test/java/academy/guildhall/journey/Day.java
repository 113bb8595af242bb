package academy.guildhall.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import academy.guildhall.testing.Browser;
import academy.guildhall.testing.Browser.Look;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Somebody's day from their home by what waits and what comes next, in their language; every tap is counted. */
final class Day {
    private final Page page;
    private final MessageSource messages;
    private final Locale locale;
    private int taps;

    Day(Browser browser, Look look, String login, String password, MessageSource messages) {
        this.messages = messages;
        this.locale = look.locale().startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.page = browser.signedIn(look, login, password);
        page.navigate("/");
        page.locator("#content h1").waitFor();
    }

    Page page() {
        return page;
    }

    int taps() {
        return taps;
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    void tap(Locator what) {
        what.click();
        taps++;
    }

    /** The first thing of the home's queue. */
    void begin() {
        tap(page.locator(".queue li .main, .queue li vaadin-button[theme~=primary]")
                .first());
    }

    /** What is offered when something was finished. */
    void next() {
        tap(page.locator(".next-bar a.main, .next-bar vaadin-button[theme~=primary]"));
    }

    boolean isNextOffered() {
        return page.locator(".next-bar a.main, .next-bar vaadin-button[theme~=primary]")
                        .count()
                > 0;
    }

    void press(String key, Object... args) {
        tap(button(page.locator("body"), say(key, args)));
    }

    void confirm(String key, Object... args) {
        Locator dialog = page.locator("vaadin-dialog[opened], dialog[open]").last();
        tap(button(dialog, say(key, args)));
        dialog.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** All rows of the list that is shown. */
    void takeAll() {
        page.locator("vaadin-grid").first().waitFor();
        tap(page.locator("vaadin-grid vaadin-checkbox").first());
    }

    void upload(FilePayload file, String key, Object... args) {
        FileChooser chooser = page.waitForFileChooser(() -> press(key, args));
        chooser.setFiles(file);
    }

    void sees(String key, Object... args) {
        seesText(say(key, args));
    }

    void seesText(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }
}
