package eu.groupexchange.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The page of a visiting organisation behind its link. */
public final class OwnPage {

    private static final Duration PATIENCE = Duration.ofMillis((long) Browsers.patience());

    private final Page page;

    public OwnPage(Page page) {
        this.page = page;
    }

    /** Loads the page until it says that this comes next. */
    public OwnPage awaitNext(String title) {
        return await(nextStep().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(title)));
    }

    /** Loads the page until it lists the document. */
    public OwnPage awaitDocument(String title) {
        return await(document(title));
    }

    /** Presses the button of the next step; another answer may stand beside it. */
    public OwnPage doNext(String label) {
        Locator action = nextStep().locator(".button:not(.button-secondary)");
        assertThat(action).hasText(label);
        action.click();
        return this;
    }

    /** The content of a document as it is downloaded. */
    public byte[] download(String title) {
        return page.request().get(document(title).first().getAttribute("href")).body();
    }

    private Locator nextStep() {
        return page.locator(".next-step");
    }

    private Locator document(String title) {
        return page.locator(".file-list").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title));
    }

    private OwnPage await(Locator thing) {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(200))
                .atMost(PATIENCE)
                .until(() -> {
                    page.navigate("/my");
                    return thing.count() > 0;
                });
        return this;
    }
}
