package eu.groupexchange.testing.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody whose every click, tick and typed answer is counted. Typing an answer is one, however long it is. */
public final class Clicks {

    private final Page page;
    private int count;

    public Clicks(Page page) {
        this.page = page;
    }

    /** How many there were since this was asked last. */
    public int since() {
        int clicks = count;
        count = 0;
        return clicks;
    }

    public void on(Locator what) {
        count++;
        what.click();
        page.waitForLoadState();
    }

    public void link(String name) {
        on(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first());
    }

    public void button(String name) {
        on(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first());
    }

    public void type(String label, String text) {
        count++;
        page.getByLabel(label).first().fill(text);
    }
}
