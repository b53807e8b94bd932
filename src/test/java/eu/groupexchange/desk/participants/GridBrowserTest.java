package eu.groupexchange.desk.participants;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Browsers;
import eu.groupexchange.testing.browser.SignIn;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The participants' list as a coordinator works with it, at a desk and on a phone. */
@ExchangeTest
class GridBrowserTest {

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private Page page;

    @BeforeEach
    void openBrowser() {
        page = Browsers.shared()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(1280, 900))
                .newPage();
        page.setDefaultTimeout(Browsers.patience());
        page.navigate("/desk");
        SignIn.as("coordinator", page);
    }

    @AfterEach
    void closeBrowser() {
        page.context().close();
    }

    @Test
    void narrowsKeepsAViewAndDeclinesWithAReason() {
        TestExchange exchange = story.publish();
        TestParticipation dresden = exchange.registers("DE", "Dresden").confirmsAddress();
        TestParticipation vigo = exchange.registers("ES", "Vigo").confirmsAddress();
        exchange.registers("FI", "Oulu");

        page.navigate("/desk/exchanges/" + exchange.slug() + "/participants");
        assertThat(page.locator("header")).containsText("Signed in: ");
        Accessibility.check(page);
        page.getByText("Narrow the list").click();
        page.getByLabel("Country").selectOption("ES");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page.locator("table.grid tbody tr")).hasCount(1);
        Accessibility.check(page);
        page.getByLabel("Keep what is shown now as").fill("From Spain");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the view"))
                .click();
        assertThat(page.locator(".notice-success")).containsText("“From Spain” is kept");

        page.navigate("/desk/exchanges/" + exchange.slug() + "/participants?q=dresden");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("From Spain"))
                .click();
        page.getByLabel("Choose " + vigo.reference()).check();
        page.locator("button[name=decision][value=decline]").click();
        assertThat(page.locator("main")).containsText("One needs a reason");
        Accessibility.check(page);
        page.getByLabel("Reason").fill("The days are full.");
        page.locator("main form[action$='/decide'] button[type=submit]").click();
        assertThat(page.locator(".notice-success")).containsText("One was declined.");
        Accessibility.check(page);
        story.work();
        assertThat(List.of(vigo.status(), dresden.status()))
                .containsExactly(ParticipationStatus.DECLINED, ParticipationStatus.UNDER_REVIEW);

        page.setViewportSize(390, 844);
        page.navigate("/desk/exchanges/" + exchange.slug() + "/participants");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing lies beyond the edge of a phone")
                .isTrue();
        Accessibility.check(page);
    }
}
