package eu.groupexchange.testing.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The demo's mailbox, read by whom the mails are for. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofMillis((long) Browsers.patience());

    private final Page page;
    private final String recipient;

    public Mailbox(Page page, String recipient) {
        this.page = page;
        this.recipient = recipient;
    }

    /** Looks again and again until the mail is there. */
    public Mailbox await(String subject) {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(200))
                .atMost(PATIENCE)
                .until(() -> {
                    page.navigate("/demo/mailbox");
                    return mail(subject).count() > 0;
                });
        return this;
    }

    /** Opens the latest mail with these words in its subject. */
    public Mailbox open(String subject) {
        mail(subject).first().click();
        page.frameLocator("iframe.mail-html").locator("body").waitFor();
        return this;
    }

    /** Follows a link of the mail that is open, as a mail program does: into a tab of its own. */
    public Page follow(String link) {
        return page.waitForPopup(() ->
                page.frameLocator("iframe.mail-html").getByText(link).first().click());
    }

    private Locator mail(String subject) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(recipient))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(subject));
    }
}
