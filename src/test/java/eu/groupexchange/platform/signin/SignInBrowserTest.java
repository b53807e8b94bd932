package eu.groupexchange.platform.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eu.groupexchange.platform.signin.SignInContext.COCKPIT;
import static eu.groupexchange.platform.signin.SignInContext.TASKLIST;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.groupexchange.testing.browser.Browsers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sign-in and Camunda's webapps as a person sees them. */
@SignInContext
class SignInBrowserTest {

    private static final Path PICTURES = Path.of("target", "pictures", "signin");

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    /** What the browser refused because of our content policy. */
    private final List<String> complaints = new ArrayList<>();

    private Page page;

    @BeforeEach
    void openBrowser() {
        Browser browser = Browsers.shared();
        page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(1280, 800))
                .newPage();
        page.setDefaultTimeout(Browsers.patience());
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void closeBrowser() {
        page.context().close();
    }

    @Test
    void showsTasklistToACoordinatorAndOurLineAtItsTop() {
        repository
                .createDeployment()
                .addModelInstance(
                        "look.bpmn",
                        Bpmn.createExecutableProcess("looking")
                                .name("Look at something")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("look")
                                .name("Look at this")
                                .camundaCandidateGroups("coordinators")
                                .endEvent()
                                .done())
                .deploy();
        runtime.startProcessInstanceByKey("looking");

        page.navigate(TASKLIST);
        picture("login");
        signIn("coordinator");

        assertThat(page.getByText("Look at this").first()).isVisible();
        assertThat(page.locator(".ce-eol-banner")).containsText("Group Exchange");
        assertThat(page.locator(".ce-eol-banner")).hasCSS("background-color", Pattern.compile("rgb\\(18, 40, 75\\)"));
        picture("tasklist");
        page.getByText("Look at this").first().click();
        assertThat(page.locator(":text-is('Claim'):visible").first()).isVisible();
        picture("tasklist-task");
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void leadsFromTheSignOutOfAWebappToTheOneSignIn() {
        page.navigate(TASKLIST);
        signIn("coordinator");
        assertThat(page.getByText("All tasks").first()).isVisible();

        page.locator(".account .dropdown-toggle").first().click();
        page.getByText("Log out").first().click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Staff sign-in")))
                .isVisible();
        picture("signed-out");
    }

    @Test
    void showsCockpitToAnAuditor() {
        page.navigate(COCKPIT);
        signIn("auditor");

        assertThat(page.getByText("Right Now").first()).isVisible();
        assertThat(page.locator(".ce-eol-banner")).containsText("Group Exchange");
        page.navigate(COCKPIT + "#/processes");
        assertThat(page.getByText("process definitions deployed").first()).isVisible();
        picture("cockpit");
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    void saysWhatWentWrong() {
        page.navigate("/login");
        page.getByLabel("User name").fill("nobody");
        page.getByLabel("Password").fill("nothing");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("You are not signed in");
        picture("login-failed");
    }

    private void signIn(String user) {
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(user);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
