package eu.groupexchange.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Pictures;
import eu.groupexchange.testing.browser.Stage;
import eu.groupexchange.testing.browser.Tasklist;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a coordinator does about registrations, seen in a browser. */
@ExchangeTest
class RegistrationDeskBrowserTest {

    private static final String USER = "registrar";
    private static final String PASSWORD = "only-For-this-1-test";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    private Stage stage;
    private Page page;

    @BeforeEach
    void signIn() {
        IdentityService identity = story.bean(IdentityService.class);
        if (identity.createUserQuery().userId(USER).count() == 0) {
            User user = identity.newUser(USER);
            user.setPassword(PASSWORD);
            user.setFirstName("Regina");
            user.setLastName("Registrar");
            identity.saveUser(user);
            identity.createMembership(USER, "coordinators");
        }
        stage = new Stage("http://localhost:" + port);
        page = stage.visitor();
        page.navigate("/login");
        page.getByLabel("User name").fill(USER);
        page.getByLabel("Password").fill(PASSWORD);
        button("Sign in").click();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void registersLateWithAReason() {
        var exchange = story.publish();
        story.moveTo(exchange.exchange().registrationClosesAt().plusSeconds(60));
        page.navigate("/desk/exchanges/" + exchange.slug());
        page.getByText("Register an organisation that asked for it").click();
        Accessibility.check(page);
        button("Register the organisation").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("give the reason");
        Accessibility.check(page);
        full("desk-register");

        page.getByLabel("Name of the organisation").fill("Rail Cluster Elbe");
        page.getByLabel("Cluster organisation").check();
        page.getByLabel("Country").selectOption("DE");
        page.getByLabel("City").fill("Dresden");
        page.getByLabel("First and last name").fill("Robin Muster");
        page.getByLabel("E-mail address").fill("robin@rail-elbe.example");
        page.getByLabel("Why do you want to take part?").fill("Lightweight construction.");
        page.getByLabel("The organisation asked to be registered").check();
        page.getByLabel("Why is it registered after the deadline?").fill("Its first mail got lost.");
        button("Register the organisation").click();

        assertThat(page.getByText("Registered. The organisation gets its link by mail."))
                .isVisible();
        assertThat(page.getByText("Why: Its first mail got lost.")).isVisible();
        full("desk-registered");
        assertThat(stage.complaints()).isEmpty();
    }

    @Test
    void looksAtTheHintSetsTheExactPointAndRevisesTheDecision() {
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");
        answers.put("registrationNumber", "DE 999 888 777");
        TestParticipation earlier = entitled(answers);
        Map<String, String> again = new HashMap<>(answers);
        again.put("motivation", "Once more.");
        var cluster = story.publish().registers(again).confirmsAddress();

        var form = new Tasklist(page, "default").open().claim("Task_ReviewEligibility");
        assertThat(form.inPlace()
                        .getByRole(
                                AriaRole.LINK,
                                new com.microsoft.playwright.FrameLocator.GetByRoleOptions()
                                        .setName(earlier.reference().value())))
                .hasAttribute("href", "/desk/participations/" + earlier.reference());
        full("tasklist-hint");

        page.navigate("/desk/participations/" + cluster.reference());
        assertThat(page.getByText("A hint, not a proof")).isVisible();
        page.getByText("Set the exact point").click();
        page.getByLabel("Latitude").fill("51.1");
        page.getByLabel("Longitude").fill("13,8");
        button("Show the distance first").click();
        assertThat(page.getByText("Distance then")).isVisible();
        Accessibility.check(page);
        page.getByLabel("Where does the point come from?").fill("The address in the register.");
        full("desk-location");
        button("Set the point").click();
        assertThat(page.getByText("The exact point is set.")).isVisible();
        story.work();
        full("desk-dossier");

        cluster.isAccepted();
        page.navigate("/desk/participations/" + cluster.reference());
        page.getByText("Revise the decision").click();
        Accessibility.check(page);
        full("desk-revise");
        page.getByLabel("Why is the decision looked at again?").fill("The hint was overlooked.");
        button("Review it again").click();
        assertThat(page.getByText("under review again")).isVisible();
        assertThat(stage.complaints()).isEmpty();
    }

    private TestParticipation entitled(Map<String, String> answers) {
        var exchange = story.publish();
        var cluster = exchange.registers(answers).comes();
        exchange.takesPlaceWith(cluster);
        return cluster;
    }

    private com.microsoft.playwright.Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void full(String name) {
        page.setViewportSize(1280, 1800);
        Pictures.take(page, name);
    }
}
