package eu.groupexchange.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;

/** The form of the task that is open in Tasklist. */
public final class TaskForm {

    private final Page page;
    private final Locator form;

    TaskForm(Page page) {
        this.page = page;
        this.form = page.locator(".fjs-form");
        form.waitFor();
    }

    public Locator content() {
        return form;
    }

    /** The page of the desk that the task shows. */
    public FrameLocator inPlace() {
        return page.frameLocator(".fjs-form iframe.in-place");
    }

    /** Chooses a radio button. */
    public TaskForm choose(String label) {
        field(AriaRole.RADIO, label).check();
        return this;
    }

    /** Ticks every box so labelled; one person may stand on several lists. */
    public TaskForm tick(String label) {
        Locator boxes = field(AriaRole.CHECKBOX, label);
        boxes.first().waitFor();
        boxes.all().forEach(Locator::check);
        return this;
    }

    public TaskForm write(String label, String text) {
        field(AriaRole.TEXTBOX, label).fill(text);
        return this;
    }

    /** @param date as somebody in Britain types it, such as {@code 09/05/2022} */
    public TaskForm writeDate(String label, String date) {
        field(AriaRole.TEXTBOX, label).fill(date);
        field(AriaRole.TEXTBOX, label).press("Enter");
        return this;
    }

    public Download download(String link) {
        return page.waitForDownload(() -> form.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .click());
    }

    public TaskForm picture(String name) {
        Pictures.take(page, name);
        return this;
    }

    public void complete() {
        Response answer = page.waitForResponse(response -> response.url().endsWith("/submit-form"), this::press);
        if (!answer.ok()) {
            throw new AssertionError("Refused: " + answer.text());
        }
        assertThat(form).isHidden();
    }

    /** Presses Complete where the form cannot be sent, or will be refused, and closes the message that comes. */
    public String completeInVain() {
        press();
        Locator message = page.locator(".page-notifications .alert");
        String words = message.textContent();
        message.locator("button.close:visible").click();
        assertThat(message).isHidden();
        assertThat(form).isVisible();
        return words;
    }

    private Locator field(AriaRole role, String label) {
        return form.getByRole(role, new Locator.GetByRoleOptions().setName(label));
    }

    private void press() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"))
                .click();
    }
}
