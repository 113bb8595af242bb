package academy.guildhall.benchmark;

import academy.guildhall.testing.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes that come over the network to a trainee's browser, as encoded on the way, headers included.
 *
 * @param first from sign-in to the home page with an empty cache
 * @param later the home page again in a new tab
 */
record Traffic(long first, long later) {
    static Traffic measured() {
        try (Browser browser = Browser.before(Integer.toString(Running.PORT))) {
            Page page = browser.window(Browser.Look.english(Browser.Look.DESK));
            AtomicLong first = counting(page);
            page.navigate("/login");
            page.locator("#username").fill("trainee@guildhall.example");
            page.locator("#password").fill("guildhall");
            page.locator("form:has(#password) button[type=submit]").click();
            settle(page);
            Page again = page.context().newPage();
            AtomicLong later = counting(again);
            again.navigate("/");
            settle(again);
            return new Traffic(first.get(), later.get());
        }
    }

    private static void settle(Page page) {
        page.waitForSelector(".home .card");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static AtomicLong counting(Page page) {
        AtomicLong bytes = new AtomicLong();
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet((long) event.get("encodedDataLength").getAsDouble()));
        return bytes;
    }
}
