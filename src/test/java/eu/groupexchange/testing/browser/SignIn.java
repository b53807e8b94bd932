package eu.groupexchange.testing.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The one sign-in of the staff. */
public final class SignIn {

    private SignIn() {}

    /** Fills in the form of the page that is open; in the demo an account's name is its password. */
    public static Page as(String user, Page page) {
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(user);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return page;
    }
}
