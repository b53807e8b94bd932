package eu.groupexchange.desk.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Pictures;
import eu.groupexchange.testing.browser.Stage;
import eu.groupexchange.web.sheet.read.TestSheets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator imports a table with mistakes, mends them and sends it again; and makes a token for the tool of a colleague. */
@ExchangeTest
class ImportBrowserTest {

    private static final int PHONE = 390;

    @Autowired
    private Story story;

    @Autowired
    private RegisterRows rows;

    @LocalServerPort
    private int port;

    @Test
    void importsMendsAndMakesAToken() {
        TestExchange exchange = story.publish();
        try (Stage stage = new Stage("http://localhost:" + port)) {
            Page page = stage.visitor();
            page.navigate("/desk/exchanges/" + exchange.slug() + "/registrations/import");
            page.getByLabel("User name").fill("coordinator");
            page.getByLabel("Password").fill("coordinator");
            press(page, "Sign in");

            look(page, "import");
            press(page, "Read it");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose a file.");
            choose(page, "ask the office");
            look(page, "import-preview");
            assertThat(page.locator(".lede"))
                    .hasText("1 would be registered, none is there already, 1 would be refused.");
            press(page, "Register 1 organisation");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say how the organisations were told");
            page.getByLabel("How were they told what happens to their data, and how did they agree?")
                    .fill("Agreed at the general assembly.");
            press(page, "Register 1 organisation");
            rows.work();
            page.reload();
            look(page, "import-report");
            assertThat(page.locator("main .notice"))
                    .hasText("1 was registered, none was there already, 1 was refused.");

            page.navigate("/desk/exchanges/" + exchange.slug() + "/registrations/import");
            choose(page, "robin@ghent.example");
            assertThat(page.locator(".lede"))
                    .hasText("1 would be registered, 1 is there already, none would be refused.");

            page.navigate("/desk/tokens");
            page.getByLabel("What is it for?").fill("Newsletter tool");
            press(page, "Make the token");
            assertThat(page.getByLabel("Copy it now")).hasValue(Pattern.compile("gxt_.{43}"));
            look(page, "tokens");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke “Newsletter tool”"))
                    .first()
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("opens nothing any more");
            page.navigate("/desk/webhooks");
            page.getByLabel("Who is it?").fill("CRM");
            page.locator("#url").fill("http://intranet.example/hook");
            page.getByLabel("A registration has come in").check();
            press(page, "Have it told");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("https://");
            look(page, "webhooks");
            org.assertj.core.api.Assertions.assertThat(stage.complaints()).isEmpty();
        }
    }

    private static void choose(Page page, String email) {
        List<List<String>> table = List.of(
                List.of("Organisation", "Type", "Country", "City", "Contact", "E-mail", "Motivation"),
                List.of("Rail Ghent", "Cluster", "Belgium", "Gent", "Robin Muster", email, "To learn."),
                List.of("Zug Dresden", "Cluster", "Germany", "Dresden", "Jo Doe", "jo@dresden.example", "To show."));
        page.getByLabel("File")
                .setInputFiles(
                        new FilePayload("table.csv", "text/csv", TestSheets.csv(";", StandardCharsets.UTF_8, table)));
        press(page, "Read it");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** On a screen and on a telephone, where the page itself does not scroll sideways. */
    private static void look(Page page, String name) {
        Accessibility.check(page);
        Pictures.take(page, name);
        var size = page.viewportSize();
        page.setViewportSize(PHONE, 844);
        org.assertj.core.api.Assertions.assertThat(
                        ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as(name)
                .isLessThanOrEqualTo(PHONE);
        page.setViewportSize(size.width, size.height);
    }
}
