package eu.groupexchange.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** A form of the portal. */
public final class PortalForm {

    private final Page page;

    public PortalForm(Page page) {
        this.page = page;
    }

    public PortalForm write(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** Types the beginning and chooses what is suggested. */
    public PortalForm suggest(String label, String beginning, String choice) {
        field(label).pressSequentially(beginning);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice))
                .first()
                .click();
        return this;
    }

    public PortalForm select(String label, String choice) {
        field(label).selectOption(choice);
        return this;
    }

    /** Ticks a box or chooses a radio button. */
    public PortalForm tick(String label) {
        field(label).check();
        return this;
    }

    public PortalForm attach(String label, String fileName, String contentType, String content) {
        field(label).setInputFiles(new FilePayload(fileName, contentType, content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Checks that a field still says what was entered. */
    public PortalForm keeps(String label, String text) {
        assertThat(field(label)).hasValue(text);
        return this;
    }

    public PortalForm send(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .last()
                .click();
        return this;
    }

    /** Checks that the summary of errors names this. */
    public PortalForm complainsOf(String words) {
        assertThat(page.locator(".error-summary")).containsText(words);
        return this;
    }

    private Locator field(String label) {
        return page.locator("input, select, textarea")
                .and(page.getByLabel(label))
                .first();
    }
}
