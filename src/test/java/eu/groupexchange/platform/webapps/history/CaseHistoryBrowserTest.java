package eu.groupexchange.platform.webapps.history;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Pictures;
import eu.groupexchange.testing.browser.SignIn;
import eu.groupexchange.testing.browser.Stage;
import eu.groupexchange.testing.coverage.TakenFlows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An auditor reads cases in Cockpit: finished and running, of every outcome. */
@ExchangeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseHistoryBrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private CasesOfEveryOutcome cases;
    private Stage stage;
    private Page auditor;

    private final List<String> refusals = new ArrayList<>();

    @BeforeAll
    void tell() {
        cases = new CasesOfEveryOutcome(story);
        stage = new Stage("http://localhost:" + port);
        auditor = stage.visitor();
        auditor.onResponse(this::note);
        auditor.navigate(COCKPIT);
        SignIn.as("auditor", auditor);
        assertThat(auditor.getByText("Right Now").first()).isVisible();
    }

    @BeforeEach
    void forget() {
        refusals.clear();
    }

    @AfterEach
    void nothingWasRefusedAndNoPolicyBroken() {
        assertThat(refusals).isEmpty();
        assertThat(stage.complaints()).isEmpty();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    private void note(Response response) {
        if (response.status() >= 400) {
            Request request = response.request();
            refusals.add(response.status() + " " + request.method() + " " + request.url());
        }
    }

    /** What the page works out from the model is what the engine did, flow by flow. */
    @Test
    void everyWayIsTheOneThatWasTaken() {
        open(participation(cases.paid), "");
        List<String> all = cases.all();
        Map<String, Map<String, Integer>> taken = all.stream().collect(toMap(each -> each, TakenFlows::of));

        Object shown = auditor.evaluate("""
                async ids => {
                  const plugin = '/camunda/api/cockpit/plugin/history/static/app/';
                  const { model } = await import(plugin + 'model.js');
                  const { wayOf } = await import(plugin + 'way.js');
                  const { listsOf } = await import(plugin + 'instance-data.js');
                  const { engine } = await import(plugin + 'api.js');
                  const api = { CSRFToken: document.cookie.match(/XSRF-TOKEN=([^;]*)/)[1] };
                  const ways = {};
                  for (const id of ids) {
                    const { processDefinitionId, endTime } = await engine(api, `history/process-instance/${id}`);
                    const { bpmn20Xml } = await engine(api, `process-definition/${processDefinitionId}/xml`);
                    const { activities } = listsOf(api, id);
                    await activities.load();
                    const way = wayOf(activities.rows, model(bpmn20Xml), Date.now(), endTime !== null);
                    ways[id] = Object.fromEntries(way.flows);
                  }
                  return ways;
                }""", all);

        assertThat(all).hasSizeGreaterThan(20);
        assertThat(taken.values()).allSatisfy(flows -> assertThat(flows).isNotEmpty());
        assertThat(shown).isEqualTo(taken);
    }

    @Test
    void saysOfEachCaseWhatCameOfIt() {
        Map.ofEntries(
                        Map.entry(participation(cases.cancelled), "Cancellation notified"),
                        Map.entry(participation(cases.lapsedRegistration), "Address not confirmed"),
                        Map.entry(participation(cases.declined), "Participation declined"),
                        Map.entry(participation(cases.withdrawn), "Withdrawal confirmed"),
                        Map.entry(participation(cases.lapsedPlace), "Participation lapsed"),
                        Map.entry(participation(cases.notEntitled), "Not entitled"),
                        Map.entry(participation(cases.paid), "Participant reimbursed"),
                        Map.entry(reimbursement(cases.paidOnSecondAttempt), "Sum reimbursed"),
                        Map.entry(reimbursement(cases.forgone), "Claim forgone"),
                        Map.entry(reimbursement(cases.rejected), "Claim rejected"),
                        Map.entry(reimbursement(cases.lapsedClaim), "Claim lapsed"),
                        Map.entry(exchange(cases.cancelledExchange.slug().value()), "Exchange cancelled"),
                        Map.entry(exchange(cases.closedExchange.slug().value()), "Exchange closed"),
                        Map.entry(run(cases.stuckRun.id().value()), "Run executed"),
                        Map.entry(run(cases.cancelledRun.id().value()), "Run cancelled"),
                        Map.entry(cases.instance("undeliverable-mail", cases.returnedMail), "Mail dropped"))
                .forEach((id, outcome) -> {
                    open(id, "");
                    assertThat(fact("State")).hasText("completed");
                    assertThat(fact("Outcome")).hasText(outcome);
                    assertThat(auditor.locator(".history-diagram .history-taken")
                                    .first())
                            .isVisible();
                });
        open(participation(cases.underReview), "");
        assertThat(fact("State")).hasText("running");
        assertThat(fact("Stands at")).hasText("Review eligibility");
        assertThat(shape("SubProcess_Review")).hasClass(marked("history-here"));
    }

    @Test
    void showsTheWayOnTheDiagramAndAsATable() {
        open(participation(cases.paid), "");
        assertThat(shape("SubProcess_Review")).hasClass(marked("history-taken"));
        assertThat(badge("SubProcess_Review")).hasText("8, 32");
        assertThat(flow("SequenceFlow_PlaceToToBeAssessed")).hasCount(1);
        assertThat(auditor.locator(".history-longest-sentence"))
                .containsText("It waited longest in “Await closing of attendance”");
        assertThat(row("Reimbursement")).containsText("From “To be claimed”");
        checked("17-history-of-a-case");

        auditor.locator(".history-planes").getByText("Review").click();
        assertThat(badge("Gateway_EligibilityDecision")).hasText("13, 20, 37");
        assertThat(flow("SequenceFlow_EligibilityDecisionAskForInformation")).hasCount(1);
        assertThat(flow("SequenceFlow_EligibilityDecisionDecline")).hasCount(0);

        shape("Task_ReviewEligibility").click();
        assertThat(auditor).hasURL(Pattern.compile(".*step=Task_ReviewEligibility"));
        assertThat(auditor.locator(".history-about h4")).containsText("Review eligibility");
        assertThat(rows()).hasCount(3);
        assertThat(rows().first()).containsText("coordinator");
        auditor.locator(".history-narrowed").getByText("Show everything").click();
        assertThat(row("Participant reimbursed")).isVisible();
    }

    @Test
    void leadsFromTheParticipationToItsReimbursementAndBackToItsOtherInstanceAndToTheDesk() {
        String key = cases.paid.reference().value();
        open(participation(cases.paid), "");
        related("Reimbursement " + key).click();
        assertThat(heading()).containsText("Reimbursement " + key);
        related("Participation " + key).click();
        assertThat(heading()).containsText("Participation " + key);

        List<String> both =
                cases.instances("participation", cases.declined.reference().value());
        open(both.get(1), "");
        assertThat(related("Participation " + cases.declined.reference()))
                .hasAttribute("href", "#/history/" + both.get(0));
        assertThat(row("Refusal reconsidered")).containsText("Beginning");

        related("Its decision log").click();
        assertThat(auditor)
                .hasURL(Pattern.compile(".*/desk/participations/" + cases.declined.reference() + "#decision-log"));
        assertThat(auditor.locator("#decision-log")).isVisible();
    }

    @Test
    void saysWhoDecidedAndWhatWasEnteredAndEveryValueOfAVariable() {
        String id = participation(cases.paid);
        open(id, "?tab=tasks");
        assertThat(row("Which of your towns is it?")).containsText("coordinator");
        checked("18-history-tasks");

        open(id, "?tab=variables");
        assertThat(row("city").locator("del")).hasText(new String[] {"Dresden", "Leipzig"});
        assertThat(row("city").locator("ins")).hasText(new String[] {"Dresden", "Leipzig", "Chemnitz"});
        assertThat(row("eligibilityDecision").first()).containsText("by coordinator");
        checked("19-history-variables");

        open(reimbursement(cases.paid), "?tab=operations");
        assertThat(rows().filter(new Locator.FilterOptions().setHasText("Authorise payment"))
                        .last())
                .containsText("finance");
        assertThat(rows().filter(new Locator.FilterOptions().setHasText("Review claim"))
                        .last())
                .containsText("coordinator2");
        checked("20-history-operations");
        open(id, "?tab=activities");
        checked("21-history-activities");
    }

    @Test
    void showsADecisionByTheRulesThatFired() {
        open(participation(cases.paid), "?tab=decisions");
        checked("22-history-decisions");
        auditor.locator(".history-panel")
                .getByText("Eligibility", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(fired()).hasCount(1);
        assertThat(fired()).hasAttribute("data-rule", "Rule_Eligibility3");
        assertThat(fired()).containsText("Every rule is met.");

        related("Distance").click();
        assertThat(fired()).hasAttribute("data-rule", "Rule_DistanceRule4");
        assertThat(auditor.locator(".history-rules thead")).containsText("It was");
        Download model = auditor.waitForDownload(
                () -> auditor.getByText("Download the model").click());
        assertThat(model.suggestedFilename()).isEqualTo("distanceRule-1.dmn");
        assertThat(read(model)).contains("<decision id=\"distanceRule\"");
        checked("23-history-decision");

        auditor.locator(".history-facts").getByText("Assess eligibility").click();
        assertThat(auditor.locator(".history-about h4")).containsText("Assess eligibility");
    }

    @Test
    void showsWhatGotStuckAndWhoHadItTriedAgain() {
        String id = run(cases.stuckRun.id().value());
        open(id, "?tab=incidents");
        assertThat(rows()).hasCount(1);
        assertThat(rows()).containsText("Issue payment order");
        assertThat(rows()).containsText("Resolved");
        auditor.locator(".history-panel summary").click();
        assertThat(auditor.locator(".history-panel pre")).containsText("IllegalStateException");
        checked("24-history-incidents");

        open(id, "?tab=jobs&step=Task_IssuePaymentOrder");
        assertThat(row("Failed").first()).containsText("do not add up to its control sum");
        assertThat(row("Done")).containsText("Issue payment order");
        checked("25-history-jobs");

        open(id, "?tab=operations");
        assertThat(row("Allowed more attempts").first()).containsText("admin");
        assertThat(related("The payment run " + cases.stuckRun.id() + ", with its order"))
                .hasAttribute("href", "/desk/payment-runs/" + cases.stuckRun.id());
    }

    @Test
    void isReachedFromCockpitsOwnAddressesOfFinishedAndRunningInstances() {
        auditor.navigate(COCKPIT + "#/process-instance/" + participation(cases.withdrawn) + "/runtime");
        assertThat(auditor).hasURL(Pattern.compile(".*#/history/" + participation(cases.withdrawn)));
        assertThat(fact("Outcome")).hasText("Withdrawal confirmed");
        refusals.removeIf(each -> each.endsWith("/process-instance/" + participation(cases.withdrawn)));

        String running = participation(cases.underReview);
        auditor.navigate(COCKPIT + "#/process-instance/" + running + "/runtime");
        auditor.locator(".cam-breadcrumb .switcher").getByText("History").click();
        assertThat(fact("Stands at")).hasText("Review eligibility");
        related("What Cockpit shows while it runs").click();
        assertThat(auditor).hasURL(Pattern.compile(".*#/process-instance/" + running + "/runtime.*"));
    }

    @Test
    void saysSoWhereThereIsNothing() {
        auditor.navigate(COCKPIT + "#/history/long-gone");
        assertThat(auditor.getByText("There is no such instance in the history"))
                .isVisible();
        auditor.navigate(COCKPIT + "#/history/decision/long-gone");
        assertThat(auditor.getByText("There is no such decision in the history"))
                .isVisible();
        assertThat(refusals).hasSize(2).allMatch(each -> each.startsWith("404 GET"));
        refusals.clear();
    }

    /** Far more than a page of the engine's log holds, which no story writes. */
    @Test
    void cutsNothingOffWithoutSayingSo() {
        String log = "**/history/user-operation**";
        auditor.route(
                log,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(operations(1204, route.request().url()))));
        try {
            open(participation(cases.lapsedPlace), "?tab=operations");
            assertThat(auditor.locator(".history-rest")).containsText("The first 500 of 1,204.");
            auditor.getByText("Show more").click();
            assertThat(auditor.locator(".history-rest")).containsText("The first 1,000 of 1,204.");
            auditor.getByText("Show more").click();
            assertThat(rows()).hasCount(1204);
            assertThat(auditor.locator(".history-rest")).hasCount(0);
        } finally {
            auditor.unroute(log);
        }
    }

    private static String operations(int all, String url) {
        if (url.contains("/count")) {
            return "{\"count\":" + all + "}";
        }
        int first = Integer.parseInt(url.replaceAll(".*firstResult=(\\d+).*", "$1"));
        int most = Integer.parseInt(url.replaceAll(".*maxResults=(\\d+).*", "$1"));
        return IntStream.range(first, Math.min(first + most, all))
                .mapToObj(number -> """
                        {"id":"%d","timestamp":"2022-03-28T09:00:00.000+0000","operationType":"Claim","entityType":"Task","userId":"coordinator"}""".formatted(number))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private void checked(String picture) {
        Accessibility.check(auditor, ".history-page");
        if (auditor.url().contains("tab=")) {
            auditor.locator(".history-tabs").evaluate("tabs => tabs.scrollIntoView()");
        }
        Pictures.take(auditor, picture);
    }

    private static String read(Download file) {
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String participation(TestParticipation one) {
        return cases.instance("participation", one.reference().value());
    }

    private String reimbursement(TestParticipation one) {
        return cases.instance("reimbursement", one.reference().value());
    }

    private String exchange(String slug) {
        return cases.instance("group-exchange", slug);
    }

    private String run(String id) {
        return cases.instance("payment-run", id);
    }

    private void open(String id, String query) {
        auditor.navigate(COCKPIT + "#/history/" + id + query);
        assertThat(auditor.locator(".history-facts").getByText(id)).isVisible();
        assertThat(auditor.locator(".history-panel [role=status]")).hasCount(0);
    }

    private Locator fact(String name) {
        return auditor.locator(
                "xpath=//dl[contains(@class,'history-facts')]/dt[.='%s']/following-sibling::dd[1]".formatted(name));
    }

    private Locator shape(String id) {
        return auditor.locator(".history-diagram [data-element-id='%s']".formatted(id))
                .first();
    }

    private Locator flow(String id) {
        return auditor.locator(".history-diagram .history-taken-flow[data-element-id='%s']".formatted(id));
    }

    private Locator badge(String id) {
        return auditor.locator("[data-container-id='%s'] .history-badge".formatted(id))
                .first();
    }

    private Locator heading() {
        return auditor.locator(".history-head h3");
    }

    private Locator related(String text) {
        return auditor.locator(".history-related").getByText(text, new Locator.GetByTextOptions().setExact(true));
    }

    private Locator rows() {
        return auditor.locator(".history-panel tbody tr");
    }

    /** The rows in which this stands as a whole text of its own. */
    private Locator row(String text) {
        return rows().filter(having(text));
    }

    private Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHas(auditor.getByText(text, new Page.GetByTextOptions().setExact(true)));
    }

    private Locator fired() {
        return auditor.locator(".history-fired");
    }

    private static Pattern marked(String name) {
        return Pattern.compile(".*" + name + ".*");
    }
}
