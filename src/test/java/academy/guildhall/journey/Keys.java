package academy.guildhall.journey;

import academy.guildhall.testing.Browser;
import com.microsoft.playwright.Page;
import java.util.Set;

/** A page that is gone through by keys alone. */
final class Keys {
    private static final Set<String> NAMED = Set.of("Tab", "Enter", "Space", "Escape", "Control+k");
    private static final int MOST_STEPS = 120;
    /** What has the focus, by the name that a reader hears. */
    private static final String FOCUSED = """
            () => {
              let held = document.activeElement;
              while (held?.shadowRoot?.activeElement) held = held.shadowRoot.activeElement;
              if (!held || held === document.body || held.localName.startsWith("vaadin-dialog")) return '';
              const cell = ['td', 'th'].includes(held.localName) ? held.querySelector('slot')?.assignedElements()[0] : null;
              if (cell) return cell.firstElementChild?.accessibleName ?? cell.accessibleName ?? cell.textContent.trim();
              const host = held.closest('vaadin-button, a, button, summary, h1, .error-summary') ?? held;
              const by = (held.getAttribute('aria-labelledby') ?? '').split(' ')
                  .map(id => id && document.getElementById(id)?.textContent).filter(Boolean).join(' ');
              return (held.getAttribute('aria-label') || by || held.labels?.[0]?.textContent || host.textContent || '').trim();
            }
            """;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Keys by their names, anything else is typed. */
    void press(String... keys) {
        for (String key : keys) {
            if (NAMED.contains(key)) {
                page.keyboard().press(key);
            } else {
                page.keyboard().type(key);
            }
        }
    }

    private String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    void awaitFocus(String name) {
        page.waitForFunction("name => (" + FOCUSED + ")().includes(name)", name);
    }

    /** Goes on by Tab until what is so called has the focus. */
    void to(String name) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (focused().contains(name)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("“" + name + "” can't be reached by Tab; the focus is on “" + focused() + "”");
    }

    /** Goes on by Tab to the next field of a kind that has nothing in it. */
    void toEmpty(String field) {
        String empty = "field => document.activeElement.closest(field) !== null && !document.activeElement.value";
        for (int step = 0; step < MOST_STEPS; step++) {
            if ((boolean) page.evaluate(empty, field)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("No empty " + field + " can be reached by Tab");
    }

    /** To what is so called, and presses it. */
    void enter(String name) {
        to(name);
        press("Enter");
    }

    void awaitDialog() {
        page.waitForFunction("document.activeElement.closest('vaadin-dialog[opened]')");
    }

    /** Goes on by Tab within the dialog that opens, and decides. */
    void decide(String name) {
        awaitDialog();
        press("Tab");
        enter(name);
        page.waitForFunction("!document.querySelector('vaadin-dialog[opened]')");
    }

    /** Waits until a page is there whose heading says so and has the focus, and goes on from it. */
    void awaitPage(String heading) {
        page.waitForFunction(
                "name => document.activeElement.matches('h1') && document.activeElement.textContent.includes(name)",
                heading);
        // What else of the page comes from the server, such as what its buttons do, is there as well.
        Browser.idle(page);
        press("Tab");
    }
}
