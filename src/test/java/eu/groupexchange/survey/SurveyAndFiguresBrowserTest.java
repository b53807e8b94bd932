package eu.groupexchange.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.participation.access.AccessLinks;
import eu.groupexchange.portal.PortalClient;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Browsers;
import eu.groupexchange.testing.browser.Stage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Organisations that came say how it was, each in its own way; the staff sees numbers and no names, and the figures beside them. */
@ExchangeTest
class SurveyAndFiguresBrowserTest {

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    @Test
    void threeAnswerAndTheCoordinatorSeesFiguresAndResults() {
        TestExchange exchange = story.publish();
        TestParticipation first = exchange.registers("DE", "Dresden").comes();
        TestParticipation second = exchange.registers("SI", "Ljubljana").comes();
        TestParticipation third = exchange.registers("PL", "Warszawa").comes();
        TestParticipation away = exchange.registers("IT", "Torino").comes();
        TestParticipation silent = exchange.registers("ES", "Bilbao").comes();
        exchange.takesPlaceWith(first, second, third, silent);
        story.moveTo("2022-05-07T10:00:00+02:00");
        try (Stage stage = new Stage("http://localhost:" + port)) {
            answersOnAPhoneWithoutScripts(first);
            answersAndChangesItsMind(stage.visitor(), second);

            PortalClient client = client(third);
            isToldWhatIsWrong(client);
            Page coordinator = signedIn(stage.visitor(), "coordinator");
            coordinator.navigate("/desk/exchanges/" + exchange.slug() + "/survey");
            assertThat(coordinator.getByText("2 of 4 organisations that came have answered"))
                    .hasCount(1);
            assertThat(coordinator.getByText("Results are shown once three")).isVisible();
            assertThat(coordinator.content()).doesNotContain("hydrogen");

            assertThat(client.post("/my/survey", Map.of("question1", "3")).statusCode())
                    .isEqualTo(303);
            whoWasNotThereIsNotAsked(away);
            looksAtTheResults(coordinator, exchange);
            looksAtTheFigures(coordinator, exchange);
            assertThat(stage.complaints()).isEmpty();
        }
        filesAreThereForWhoReads(exchange);
        assertThat(story.bean(DecisionLog.class).of(second.reference().value()).stream()
                        .map(one -> one.entry().action())
                        .filter(action -> action.startsWith("survey")))
                .containsExactly("survey-answered", "survey-answer-changed");
        remindsOnce(silent, first, second, third, away);
    }

    private void answersOnAPhoneWithoutScripts(TestParticipation cluster) {
        try (BrowserContext phone = Browsers.shared()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setJavaScriptEnabled(false)
                        .setViewportSize(390, 800))) {
            Page page = phone.newPage();
            page.navigate(link(cluster));
            page.getByText("Answer the survey").click();
            page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("How useful were the three days"))
                    .getByLabel("5")
                    .check();
            page.getByLabel("Meeting the host's companies").check();
            page.getByLabel("What should the next host do differently?").fill("More about hydrogen.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the answers"))
                    .click();
            assertThat(page.getByText("Thank you. Your answers are in")).isVisible();
        }
    }

    private void answersAndChangesItsMind(Page page, TestParticipation cluster) {
        page.navigate(link(cluster));
        page.getByText("Answer the survey").click();
        Accessibility.check(page);
        button(page, "Send the answers");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Answer one question at least");
        Accessibility.check(page);
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("How useful were the three days"))
                .getByLabel("1")
                .check();
        button(page, "Send the answers");
        Accessibility.check(page);
        page.getByText("Change your answers to the survey").click();
        assertThat(page.locator("input[name=question1][value='1']")).isChecked();
        page.locator("input[name=question1][value='4']").check();
        button(page, "Change the answers");
        assertThat(page.getByText("Thank you. Your answers are in")).isVisible();
    }

    /** A forged answer, a text that is too long: said in a sentence, and what was typed stays. */
    private void isToldWhatIsWrong(PortalClient client) {
        var forged = client.post("/my/survey", Map.of("question1", "9", "question5", "Kept as typed."));
        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(forged.body()).contains("Kept as typed.").contains("How useful were the three days");
        assertThat(client.post("/my/survey", Map.of("question5", "x".repeat(2001)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(client.post("/my/survey", Map.of("question4", "No such session"))
                        .statusCode())
                .isEqualTo(422);
    }

    private void whoWasNotThereIsNotAsked(TestParticipation away) {
        PortalClient client = client(away);
        assertThat(client.get("/my").body()).doesNotContain("/my/survey");
        var page = client.get("/my/survey");
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("for organisations that were at the exchange");
        assertThat(client.post("/my/survey", Map.of("question1", "5")).statusCode())
                .isEqualTo(409);
        assertThat(story.bean(SurveyAnswers.class).of(away.reference())).isEmpty();
    }

    private void looksAtTheResults(Page page, TestExchange exchange) {
        page.navigate("/desk/exchanges/" + exchange.slug() + "/survey");
        assertThat(page.getByText("3 of 4 organisations that came have answered (75 %)."))
                .isVisible();
        assertThat(page.getByText("4.0 on average")).isVisible();
        assertThat(page.getByText("More about hydrogen.")).isVisible();
        assertThat(page.locator("main")).not().containsText("Dresden");
        fits(page);
    }

    private void looksAtTheFigures(Page page, TestExchange exchange) {
        page.navigate("/desk/exchanges/" + exchange.slug());
        assertThat(page.locator("figure.map svg").first()).isVisible();
        page.getByText("Figures and charts").click();
        assertThat(page.locator("#funnel svg desc").first())
                .hasText(
                        "Registered: 5; Address confirmed: 5; Accepted: 5; Place confirmed: 5; Present: 4; Lump sum due: 4;"
                                + " Claim sent: 0; Paid: 0.");
        page.locator("#presence summary").click();
        assertThat(page.locator("#presence tbody tr", new Page.LocatorOptions().setHasText("Not there")))
                .containsText("1");
        fits(page);
        page.navigate("/desk/figures?exchange=" + exchange.slug() + "&from=yesterday");
        assertThat(page.getByText("One of the two days is none")).isVisible();
        fits(page);
    }

    private void fits(Page page) {
        Accessibility.check(page);
        page.setViewportSize(390, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        page.setViewportSize(1280, 900);
    }

    private void filesAreThereForWhoReads(TestExchange exchange) {
        for (String user : List.of("finance", "auditor")) {
            StaffClient client = StaffClient.signedIn(port, user);
            for (String what : List.of("figures", "survey")) {
                String address = "/desk/exchanges/" + exchange.slug() + "/" + what;
                assertThat(client.get(address).statusCode())
                        .as(user + " " + address)
                        .isEqualTo(200);
                assertThat(client.get(address + ".csv?separator=semicolon").body())
                        .contains("\"Table\";\"Row\";\"Figure\";\"Value\"");
                assertThat(client.file(address + ".xlsx")).startsWith('P', 'K');
            }
        }
        assertThat(new PortalClient(port)
                        .get("/desk/exchanges/" + exchange.slug() + "/survey")
                        .statusCode())
                .as("a stranger signs in first")
                .isEqualTo(302);
    }

    /** Ten days later, once, and only who was there and has not answered. */
    private void remindsOnce(TestParticipation silent, TestParticipation... others) {
        RemindOfSurvey reminders = story.bean(RemindOfSurvey.class);
        story.moveTo("2022-05-15T23:00:00+02:00");
        reminders.remind();
        assertThat(reminded(silent)).isZero();
        story.moveTo("2022-05-16T10:00:00+02:00");
        assertThat(reminders.remind()).isPositive();
        assertThat(reminders.remind()).as("once").isZero();
        assertThat(reminded(silent)).isOne();
        assertThat(List.of(others))
                .allSatisfy(other -> assertThat(reminded(other)).isZero());
    }

    private long reminded(TestParticipation cluster) {
        return story.bean(Outbox.class).of(cluster.reference().value()).stream()
                .filter(mail -> mail.occasion().equals("survey-reminder"))
                .count();
    }

    private String link(TestParticipation cluster) {
        return URI.create(story.bean(AccessLinks.class)
                        .newLink(cluster.reference().value(), cluster.now().email()))
                .getPath();
    }

    private PortalClient client(TestParticipation cluster) {
        PortalClient client = new PortalClient(port);
        client.get(link(cluster));
        return client;
    }

    private static Page signedIn(Page page, String user) {
        page.navigate("/login");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(user);
        button(page, "Sign in");
        return page;
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        page.waitForLoadState();
    }
}
