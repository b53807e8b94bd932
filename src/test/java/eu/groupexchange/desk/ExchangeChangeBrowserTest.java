package eu.groupexchange.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Pictures;
import eu.groupexchange.testing.browser.Stage;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator changes an exchange in a browser. */
@ExchangeTest
class ExchangeChangeBrowserTest {

    private static final String COORDINATOR = "mover";
    private static final String PASSWORD = "Days-and-2-dates!";

    @Autowired
    Story story;

    @Autowired
    IdentityService accounts;

    @LocalServerPort
    int port;

    @Test
    void extendsTheDeadlineMovesTheExchangeAndCancelsIt() {
        hire();
        TestExchange exchange = story.publish();
        exchange.registers("DE", "Dresden").comes();
        exchange.registers("IT", "Torino").confirmsAddress();
        String desk = "/desk/exchanges/" + exchange.slug();
        try (Stage stage = new Stage("http://localhost:" + port)) {
            Page page = stage.visitor();
            page.navigate(desk);
            page.getByLabel("User name").fill(COORDINATOR);
            page.getByLabel("Password").fill(PASSWORD);
            press(page, "Sign in");

            open(page, "Extend the registration deadline, or bring it forward");
            look(page, "exchange-deadline");
            page.getByLabel("Last day on which organisations can register").fill("2022-04-20");
            page.getByLabel("Reason").fill("Easter is near.");
            press(page, "Change the deadline");
            assertThat(page.getByRole(AriaRole.STATUS)).hasText("The registration deadline was changed.");

            open(page, "Move the exchange to other days");
            look(page, "exchange-dates");
            page.getByLabel("New first day").fill("2022-03-01");
            press(page, "Move the exchange");
            look(page, "exchange-dates-refused");
            page.getByLabel("New first day").fill("2022-06-08");
            page.getByLabel("Reason").fill("The hall is being repaired.");
            press(page, "Move the exchange");
            assertThat(page.getByText("8 Jun 2022 to 10 Jun 2022").first()).isVisible();
            story.work();

            open(page, "Cancel the exchange");
            look(page, "exchange-cancel");
            page.getByLabel("Reason").fill("The hall was flooded.");
            page.getByLabel("Yes, the exchange does not take place").check();
            press(page, "Cancel the exchange");
            story.work();
            page.reload();
            look(page, "exchange-cancelled");
            assertThat(page.getByText("The hall was flooded.")).isVisible();

            page.navigate("/exchanges/" + exchange.slug());
            look(page, "exchange-cancelled-call");
            org.assertj.core.api.Assertions.assertThat(stage.complaints()).isEmpty();
        }
        org.assertj.core.api.Assertions.assertThat(exchange.exchange().firstDay())
                .isEqualTo(LocalDate.parse("2022-06-08"));
    }

    private void hire() {
        if (accounts.createUserQuery().userId(COORDINATOR).count() == 0) {
            User user = accounts.newUser(COORDINATOR);
            user.setPassword(PASSWORD);
            accounts.saveUser(user);
            accounts.createMembership(COORDINATOR, "coordinators");
        }
    }

    private static void open(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
        page.waitForLoadState();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        page.waitForLoadState();
    }

    private static void look(Page page, String name) {
        Accessibility.check(page);
        Pictures.take(page, name);
    }
}
