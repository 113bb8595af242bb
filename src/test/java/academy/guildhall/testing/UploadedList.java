package academy.guildhall.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The pages of a nomination list in English, from its upload to how it went. */
public final class UploadedList {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int LOOKS_AGAIN = 100;

    private final Page page;
    private final Set<Double> shares = new TreeSet<>();

    public UploadedList(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    public void upload(byte[] content, int year) {
        page.navigate("/applications/import");
        Locator field = page.getByLabel("Programme year");
        field.fill(Integer.toString(year));
        field.press("Tab");
        page.waitForFileChooser(
                        () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose list"))
                                .click())
                .setFiles(new FilePayload("名册.xlsx", XLSX, content));
    }

    public void sees(String text) {
        assertThat(page.getByText(text).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST.toMillis()));
    }

    public void add(int people) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(String.format(Locale.ROOT, "Add %,d, invite %,d", people, people))
                                .setExact(true))
                .click();
    }

    /** Waits until the bar stands so far. */
    public void awaitShare(double share) {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (look() < share) {
            if (System.nanoTime() > until) {
                throw new AssertionError("The bar stood at " + shares);
            }
            page.waitForTimeout(LOOKS_AGAIN);
        }
    }

    /** Watches the bar until a text is there. */
    public void watchUntil(String text) {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (page.getByText(text).count() == 0) {
            if (System.nanoTime() > until) {
                throw new AssertionError(text + " isn't there; the bar stood at " + shares);
            }
            look();
            page.waitForTimeout(LOOKS_AGAIN);
        }
    }

    private double look() {
        Object value = page.evaluate("document.querySelector('vaadin-progress-bar')?.value ?? null");
        if (value instanceof Number share) {
            shares.add(share.doubleValue());
            return share.doubleValue();
        }
        return 0;
    }

    /** Every place at which the bar was seen. */
    public Set<Double> shares() {
        return shares;
    }

    /** Stops it for good, and says so once more. */
    public void stop() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop"))
                .click();
        page.locator("vaadin-dialog[opened]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop"))
                .click();
    }
}
