package academy.guildhall.journey;

import academy.guildhall.testing.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** What somebody does with a page: by the words that they read on it. */
final class Hands {
    private final Page page;

    Hands(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    Hands open(String path) {
        page.navigate(path);
        return settled();
    }

    Hands reload() {
        page.reload();
        return settled();
    }

    /** A page that is still being drawn may put a new button in the place of the one that was pressed. */
    private Hands settled() {
        page.locator("h1").first().waitFor();
        Browser.idle(page);
        return this;
    }

    Hands press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
        return this;
    }

    /** Presses a button whose words hold a figure. */
    Hands pressLike(String pattern) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(pattern)))
                .last()
                .click();
        return this;
    }

    /** Presses a button of the dialog that asks, and sees it close. */
    Hands confirm(String button) {
        confirmAnyway(button);
        dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** Presses a button of a dialog that may stay open, to say what is wrong. */
    Hands confirmAnyway(String button) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    Hands confirmLike(String pattern) {
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(pattern)))
                .click();
        return this;
    }

    private Locator dialog() {
        return page.locator("vaadin-dialog[opened], vaadin-confirm-dialog[opened], dialog[open]")
                .last();
    }

    Hands follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Hands fill(String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last();
        field.fill(text);
        field.press("Tab");
        return this;
    }

    /** Types into a field that opens a list, and takes what was typed or the first that fits. */
    Hands choose(String label, String text) {
        Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .last();
        search(field, text);
        field.press("Enter");
        field.press("Tab");
        return this;
    }

    /** Lists of people are searched on the server, half a second after the last key. */
    private void search(Locator field, String text) {
        field.fill(text);
        page.waitForTimeout(700);
        page.locator("vaadin-combo-box[loading], vaadin-multi-select-combo-box[loading]")
                .first()
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** Types into a list of people, and takes the first who is found. */
    Hands pick(String label, String text) {
        Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .last();
        search(field, text);
        page.locator("vaadin-combo-box-item:visible, vaadin-multi-select-combo-box-item:visible")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
        field.press("Tab");
        return this;
    }

    /** Opens a short list and takes one of it. */
    Hands take(String label, String option) {
        Locator select = page.locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last();
        Locator taken = select.locator("[slot=value]")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + option + "\\s*$")));
        // As a person does who sees that a list closed before anything of it was taken.
        for (int times = 0; times < 3 && !taken.isVisible(); times++) {
            select.click();
            page.locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + option + "\\s*$")))
                    .last()
                    .click();
            page.waitForTimeout(300);
        }
        return this;
    }

    Hands tick(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last()
                .check();
        return this;
    }

    Hands upload(String button, String name, String type, byte[] content) {
        page.waitForFileChooser(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                        .first()
                        .click())
                .setFiles(new FilePayload(name, type, content));
        return this;
    }

    Hands sees(String text) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        page.getByText(text).first())
                .isVisible();
        return this;
    }
}
