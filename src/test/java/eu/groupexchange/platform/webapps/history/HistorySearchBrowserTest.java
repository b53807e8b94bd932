package eu.groupexchange.platform.webapps.history;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.browser.EngineRest;
import eu.groupexchange.testing.browser.Pictures;
import eu.groupexchange.testing.browser.SignIn;
import eu.groupexchange.testing.browser.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An auditor in Cockpit: what has ended is found, and no page shows an error or a button that would be refused. */
@ExchangeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistorySearchBrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private final List<String> refusals = new ArrayList<>();
    private TestExchange exchange;
    private TestParticipation declined;
    private Stage stage;
    private Page auditor;

    @BeforeAll
    void tell() {
        exchange = story.publish();
        declined = exchange.registers("FI", "Tampere").confirmsAddress();
        declined.isDeclined("Too near.");
        exchange.registers("ES", "Bilbao").confirmsAddress();
        story.work();
        stage = new Stage("http://localhost:" + port);
        auditor = stage.visitor();
        auditor.onResponse(response -> {
            if (response.status() >= 400) {
                refusals.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
        auditor.navigate(COCKPIT);
        SignIn.as("auditor", auditor);
        assertThat(auditor.getByText("Right Now").first()).isVisible();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void aFinishedCaseIsFoundFromTheDashboardAndTheAddressKeepsTheSearch() {
        auditor.navigate(COCKPIT + "#/dashboard");
        auditor.getByLabel("Reference or organisation")
                .fill(declined.reference().value());
        auditor.locator(".history-form button").click();
        assertThat(auditor)
                .hasURL(Pattern.compile("#/history\\?q=" + declined.reference().value()));
        assertThat(row()).hasCount(1);
        assertThat(row()).containsText("Declined");
        assertThat(row()).containsText("coordinator");

        auditor.getByLabel("Outcome").selectOption("withdrawn");
        auditor.locator(".history-form button").click();
        assertThat(auditor.getByText("Nothing was found for this.")).isVisible();
        auditor.goBack();
        assertThat(row()).hasCount(1);
        Pictures.take(auditor, "17-history-search");

        auditor.locator(".history-table tbody a").first().click();
        assertThat(auditor.locator(".history-diagram").first()).isVisible();
    }

    @Test
    void decisionsAreFoundFromTheirPage() {
        auditor.navigate(COCKPIT + "#/decisions");
        auditor.getByLabel("Reference or organisation")
                .fill(declined.reference().value());
        auditor.locator(".history-form button").click();
        assertThat(auditor).hasURL(Pattern.compile("#/history/decisions\\?q="));
        assertThat(row()).hasCount(1);
        assertThat(row()).containsText("Eligibility");
    }

    @Test
    void aProcessShowsWhereItsTimeWent() {
        String definition = id("/process-definition?key=participation&latestVersion=true");
        auditor.navigate(COCKPIT + "#/history/definition/" + definition);
        assertThat(auditor.locator(".history-heat-7").first()).isVisible();
        assertThat(auditor.getByText("How instances ended").first()).isVisible();
        auditor.getByText("where the time was spent").click();
        assertThat(auditor).hasURL(Pattern.compile("heat=time"));
        assertThat(auditor.locator(".history-heat-7").first()).isVisible();
        Pictures.take(auditor, "17-history-heat");
    }

    @Test
    void whatIsTypedStaysText() {
        auditor.navigate(COCKPIT + "#/history?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
        assertThat(auditor.getByText("Nothing was found for this.")).isVisible();
        assertThat(auditor.locator("img[src=x]")).hasCount(0);
        auditor.navigate(COCKPIT + "#/history?page=999");
        assertThat(auditor.locator(".history-results .history-sentence")).containsText("There");
    }

    @Test
    void noPageOfCockpitShowsAnErrorOrWhatWouldBeRefused() {
        refusals.clear();
        String definition = id("/process-definition?key=participation&latestVersion=true");
        String instance = id("/process-instance?processDefinitionKey=participation");
        String table = id("/decision-definition?key=eligibility&latestVersion=true");
        String decision = id("/history/decision-instance?decisionDefinitionKey=eligibility&maxResults=1");
        String requirements = id("/decision-requirements-definition?latestVersion=true");
        for (String page : List.of(
                "dashboard",
                "processes",
                "process-definition/" + definition + "/runtime",
                "process-instance/" + instance + "/runtime?tab=variables-tab",
                "process-instance/" + instance + "/runtime?tab=incidents-tab",
                "process-instance/" + instance + "/runtime?tab=user-tasks-tab",
                "process-instance/" + instance + "/runtime?tab=jobs-tab",
                "decisions",
                "decision-definition/" + table,
                "decision-instance/" + decision,
                "decision-requirement/" + requirements,
                "tasks",
                "repository",
                "batch",
                "history",
                "history/decisions")) {
            auditor.navigate(COCKPIT + "#/" + page);
            auditor.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(auditor.locator(".alert:visible, .notification:visible")).hasCount(0);
            assertThat(auditor.locator(
                            ".action-button:visible, .delete-deployment:visible, .ctn-toolbar [ng-click='openDialog()']:visible, "
                                    + "[ng-click^=deleteVariable]:visible, [ng-click^=enableEditMode]:visible"))
                    .hasCount(0);
        }
        assertThat(refusals).isEmpty();
        assertThat(stage.complaints()).isEmpty();
    }

    /** Who may repair keeps what Cockpit offers; so it is seen that it is not hidden from everybody. */
    @Test
    void anAdministratorKeepsTheButtons() {
        Page admin = stage.visitor();
        admin.navigate(COCKPIT);
        SignIn.as("admin", admin);
        assertThat(admin.getByText("Right Now").first()).isVisible();
        admin.navigate(COCKPIT + "#/process-definition/"
                + id("/process-definition?key=participation&latestVersion=true") + "/runtime");
        assertThat(admin.locator(".ctn-toolbar [ng-click='openDialog()']").first())
                .isVisible();
    }

    private Locator row() {
        return auditor.locator(".history-results .history-table tbody tr");
    }

    private String id(String query) {
        return new EngineRest(auditor, "default").get(query).path(0).path("id").asText();
    }
}
