package eu.groupexchange.testing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Camunda's Tasklist as somebody of the staff works with it. */
public final class Tasklist {

    private static final Duration PATIENCE = Duration.ofMillis((long) Browsers.patience());

    private final Page page;
    private final EngineRest engine;
    private final String address;

    /** @param engine the engine's name: {@code default}, if the test does not say otherwise */
    public Tasklist(Page page, String engine) {
        this.page = page;
        this.engine = new EngineRest(page, engine);
        this.address = "/camunda/app/tasklist/" + engine + "/";
    }

    /** Opens it; a stranger is asked to sign in. */
    public Tasklist open() {
        page.navigate(address);
        return this;
    }

    /** Opens one of the lists at the side, until it is opened anew; its name has no marks that mean something in a pattern. */
    public Tasklist list(String name) {
        Locator list = lists().filter(
                        new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\s*\\d*\\s*$")));
        list.locator("h4 a").click();
        assertThat(list).hasClass(Pattern.compile("\\bactive\\b"));
        return this;
    }

    /** The lists at the side. */
    public Locator lists() {
        return page.locator(".task-filter");
    }

    /** The tasks of the list that is open, as it shows them. */
    public Locator cards() {
        return page.locator(".tasks-list li.task");
    }

    /** Waits for the task, opens it and claims it. */
    public TaskForm claim(String taskKey) {
        Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(200))
                .atMost(PATIENCE)
                .until(() -> !idsOf(taskKey).isEmpty());
        page.navigate(address + "#/?task=" + idsOf(taskKey).get(0));
        Locator claim = page.getByText("Claim", new Page.GetByTextOptions().setExact(true));
        claim.click();
        assertThat(claim).isHidden();
        return new TaskForm(page);
    }

    /** Whether somebody sees such a task. */
    public boolean has(String taskKey) {
        return !idsOf(taskKey).isEmpty();
    }

    /** Starts a process that asks for nothing. */
    public void start(String process) {
        open();
        page.getByText("Start process").click();
        Locator dialog = page.locator(".modal-dialog");
        dialog.getByText(process, new Locator.GetByTextOptions().setExact(true)).click();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Start").setExact(true))
                .click();
        assertThat(dialog).isHidden();
    }

    private List<String> idsOf(String taskKey) {
        return engine.get("/task?taskDefinitionKey=" + taskKey).findValues("id").stream()
                .map(JsonNode::asText)
                .toList();
    }
}
