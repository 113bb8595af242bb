package academy.guildhall.testing;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real browser in front of the application: a window for each person, pictures of what they see, and what went wrong in it. */
public final class Browser implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    private static final List<String> SWITCHES = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int HEIGHT = 900;
    private static final int WORST = 3;
    /** As long as a slow machine needs that does something else, too; who waits for nothing waits no longer for it. */
    private static final double WAIT_MILLIS = 45_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Path pictures;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private String address = "";

    Browser(Path pictures) {
        this.pictures = pictures;
        Path executable = installed()
                .orElseThrow(() -> new IllegalStateException("No Chromium in any of " + PLACES + ": install one"));
        PlaywrightAssertions.setDefaultAssertionTimeout(WAIT_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(SWITCHES));
    }

    static Optional<Path> installed() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /** A browser of one's own in front of something that runs elsewhere. */
    public static Browser before(String port) {
        Browser browser = new Browser(Path.of("target", "screenshots"));
        browser.visit(port);
        return browser;
    }

    /** How somebody looks at the application. */
    public record Look(String locale, int width, boolean dark) {
        public static final int DESK = 1280;
        public static final int PHONE = 390;

        public static Look chinese(int width) {
            return new Look("zh-CN", width, false);
        }

        public static Look english(int width) {
            return new Look("en-GB", width, false);
        }

        public Look inTheDark() {
            return new Look(locale, width, true);
        }

        @Override
        public String toString() {
            return locale.substring(0, 2) + "-" + width + (dark ? "-dark" : "");
        }
    }

    void visit(String port) {
        address = "http://localhost:" + port;
    }

    /** The window of somebody who isn't signed in. Paths like {@code /course} are enough to navigate in it. */
    public Page window(Look look) {
        return at(look, address);
    }

    /** The same before something that listens elsewhere on this machine. */
    public Page window(Look look, int port) {
        return at(look, "http://localhost:" + port);
    }

    private Page at(Look look, String where) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(where)
                .setLocale(look.locale())
                .setTimezoneId(MovableClock.BEIJING.getId())
                .setViewportSize(look.width(), HEIGHT)
                .setHasTouch(look.width() <= Look.PHONE)
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(WAIT_MILLIS);
        context.onWebError(error -> faults.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text() + " " + message.location());
            }
        });
        windows.add(context);
        return context.newPage();
    }

    /** The window of somebody who has signed in by the form. */
    public Page signedIn(Look look, String login, String password) {
        return signIn(window(look), login, password);
    }

    /** Signs in by the form. */
    public static Page signIn(Page page, String login, String password) {
        page.navigate("/login");
        page.locator("#username").fill(login);
        page.locator("#password").fill(password);
        page.locator("form:has(#password) button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login") && !url.contains("/sign-in"));
        return page;
    }

    /** A browser that keeps what it is told, in this folder, until it is opened again. */
    public BrowserContext kept(Path profile, Look look, int port) {
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(installed().orElseThrow())
                                .setArgs(SWITCHES)
                                .setBaseURL("http://localhost:" + port)
                                .setLocale(look.locale())
                                .setTimezoneId(MovableClock.BEIJING.getId())
                                .setViewportSize(look.width(), HEIGHT));
        context.setDefaultTimeout(WAIT_MILLIS);
        return context;
    }

    /** Kills the browser that keeps its things in this folder, as when a tablet's battery is empty. */
    public static void kill(Path profile) {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(argument -> argument.contains(profile.toString())))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}. */
    public void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve(name + ".png"))
                .setFullPage(true));
    }

    /**
     * What axe finds on the page by WCAG 2.2 AA: rule and place. No page has frames from elsewhere, so that all of it can be
     * asked in the page itself: a second page for putting answers together would cost two seconds for each.
     */
    public static List<String> axe(Page page) {
        AxeRunOptions onlyFaults = new AxeRunOptions();
        onlyFaults.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .options(onlyFaults)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .limit(WORST)
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /** Waits until the page has answered all that was done on it, as a person does who watches it. */
    public static void idle(Page page) {
        // Asked again and again from here: a page with a strict policy lets nothing wait inside of it.
        for (int times = 0; times < 1500 && isActive(page); times++) {
            page.waitForTimeout(20);
        }
    }

    private static boolean isActive(Page page) {
        return (boolean)
                page.evaluate("Object.values(window.Vaadin?.Flow?.clients ?? {}).some(one => one.isActive?.())");
    }

    /** How many pixels the page is wider than its window: 0, or something scrolls sideways. */
    public static int tooWide(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /**
     * Names and hints that are words of Latin letters and nothing else, inside of components, too: on a Chinese page nobody gave
     * them words of ours.
     */
    @SuppressWarnings("unchecked")
    public static List<String> leftInEnglish(Page page) {
        return (List<String>) page.evaluate("""
                () => {
                  const found = new Set();
                  const look = part => {
                    for (const name of ['aria-label', 'aria-roledescription', 'aria-valuetext', 'title', 'alt', 'placeholder']) {
                      const value = part.getAttribute?.(name);
                      if (value && /^[A-Za-z][a-z]+[A-Za-z ,.…'’-]*$/.test(value)) found.add(`${part.localName} ${name}="${value}"`);
                    }
                    if (part.shadowRoot) look(part.shadowRoot);
                    for (const child of part.children ?? []) look(child);
                  };
                  look(document.body);
                  return [...found];
                }
                """);
    }

    /** What the console and the scripts of all windows complained about since the test began. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    void keepWhatIsShown(String test) {
        int number = 1;
        for (BrowserContext window : windows) {
            for (Page page : window.pages()) {
                picture(page, "failed-" + test.replaceAll("\\W+", "") + "-" + number++);
            }
        }
    }

    void closeWindows() {
        windows.forEach(BrowserContext::close);
        windows.clear();
        faults.clear();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
