package eu.groupexchange.workflow.tasklist;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.browser.Pictures;
import eu.groupexchange.testing.browser.Stage;
import eu.groupexchange.testing.browser.TaskForm;
import eu.groupexchange.testing.browser.Tasklist;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator and a finance officer find in Tasklist what waits longest, see whom it is about, and decide without scrolling. */
@ExchangeTest
class TasklistBrowserTest {

    private static final String PASSWORD = "Correct-Horse-7";
    private static final String NEW_PASSWORD = "Battery-Staple-8";

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private Stage stage;

    @BeforeEach
    void raiseTheCurtain() {
        stage = new Stage("http://localhost:" + port);
    }

    @AfterEach
    void dropTheCurtain() {
        stage.close();
    }

    @Test
    void aCoordinatorFindsWhatIsOverdueFirstAndDecidesWithoutScrolling() {
        TestExchange exchange = story.publish();
        TestParticipation early = exchange.registers("DE", "Dresden").confirmsAddress();
        story.moveTo("2022-03-30T09:00:00+02:00");
        TestParticipation late = exchange.registers("FI", "Oulu").confirmsAddress();
        story.moveTo("2022-04-05T09:00:00+02:00");
        Page page = signedIn("listReviewer", "coordinators");

        Tasklist tasks = new Tasklist(page, "default").open();
        tasks.lists().first().waitFor();
        assertThat(tasks.lists().allInnerTexts().toString()).contains("Reviews").doesNotContain("Authorisations");
        tasks.list("Overdue");
        assertThat(tasks.cards()).hasCount(1);
        assertThat(tasks.cards().first()).containsText("Review eligibility: " + head(early));
        tasks.list("Reviews");
        assertThat(tasks.cards()).hasCount(2);
        assertThat(tasks.cards().first()).containsText(head(early));
        assertThat(tasks.cards().last()).containsText(head(late));
        Pictures.take(page, "18-tasklist-lists");

        TaskForm review = tasks.open().claim("Task_ReviewEligibility");
        assertInSight(review.content().locator(".fjs-form-field-radio"), page);
        assertInSight(review.content().getByText("Recommendation:"), page);
        assertInSight(complete(page), page);
        Page dossier = page.context().waitForPage(() -> review.content()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open the dossier"))
                .click());
        dossier.waitForURL("**/desk/participations/**");
        assertThat(dossier.locator("h1")).isVisible();
    }

    @Test
    void aFinanceOfficerSeesAuthorisationsAndHasAnAccountPage() {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        cluster.claims().claimIsApproved();
        Page page = signedIn("listPayer", "finance");

        Tasklist tasks = new Tasklist(page, "default").open();
        tasks.lists().first().waitFor();
        assertThat(tasks.lists().allInnerTexts().toString())
                .contains("Payment runs")
                .doesNotContain("Reviews");
        tasks.list("Authorisations");
        assertThat(tasks.cards()).hasCount(1);
        assertThat(tasks.cards().first()).containsText("Authorise payment: " + head(cluster));
        TaskForm authorisation = tasks.open().claim("Task_AuthorisePayment");
        assertInSight(authorisation.content().locator(".fjs-form-field-radio"), page);
        assertInSight(complete(page), page);

        page.navigate("/desk");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Account").setExact(true))
                .click();
        page.locator("a")
                .filter(new Locator.FilterOptions().setHasText("Change password"))
                .click();
        Locator form = page.locator("form[name=changePassword]");
        form.locator("#user-password-current").fill(PASSWORD);
        form.locator("#inputPassword").fill(NEW_PASSWORD);
        form.locator("#user-password-confirmation").fill(NEW_PASSWORD);
        page.waitForResponse(
                answer -> answer.url().endsWith("/credentials") && answer.status() == 204,
                () -> form.locator("button[type=submit]").click());

        assertThat(signIn(stage.visitor(), "listPayer", PASSWORD).url()).contains("/login");
        assertThat(signIn(stage.visitor(), "listPayer", NEW_PASSWORD).url()).endsWith("/desk");
    }

    private static String head(TestParticipation participation) {
        return participation.reference() + " " + participation.now().organisationName();
    }

    private static Locator complete(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete"));
    }

    /** Whole, above the line at the foot of Tasklist, and nothing lies on it. */
    private static void assertInSight(Locator element, Page page) {
        element.waitFor();
        assertThat((Boolean) element.evaluate("""
                element => {
                  const box = element.getBoundingClientRect();
                  const at = document.elementFromPoint(box.left + box.width / 2, box.bottom - 3);
                  return box.top >= 0 && box.bottom <= window.innerHeight
                      && (element.contains(at) || at.contains(element));
                }"""))
                .as(element + " at " + element.boundingBox().y)
                .isTrue();
    }

    /** At a laptop's screen. */
    private Page signedIn(String account, String group) {
        story.employs(account, group);
        Page page = signIn(stage.visitor(), account, PASSWORD);
        page.setViewportSize(1366, 768);
        return page;
    }

    private static Page signIn(Page page, String account, String password) {
        page.navigate("/login");
        page.getByLabel("User name").fill(account);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForLoadState();
        return page;
    }
}
