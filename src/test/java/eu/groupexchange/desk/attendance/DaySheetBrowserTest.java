package eu.groupexchange.desk.attendance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Browsers;
import eu.groupexchange.testing.browser.SignIn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator records a whole day on its page, while others check people in at the door. */
@ExchangeTest
class DaySheetBrowserTest {

    private static final Path PICTURES = Path.of("target", "pictures", "desk");
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 5, 4);

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private final List<BrowserContext> opened = new ArrayList<>();

    @AfterEach
    void closeBrowser() {
        opened.forEach(BrowserContext::close);
    }

    @Test
    void everybodyIsPresentByATickAndWhoComesMeanwhileAppears() {
        TestExchange exchange = story.publish();
        List<TestParticipation> clusters = confirmed(exchange, 5);
        story.moveTo("2022-05-04T08:50:00+02:00");
        clusters.get(0).arrives();

        Page page = open("coordinator", options -> {});
        page.navigate(day(exchange));
        Locator boxes = page.locator(".day-list tbody input[type=checkbox]");
        assertThat(boxes).hasCount(10);
        assertThat(page.locator(".day-list tbody input:checked")).hasCount(1);
        assertThat(numbers(page).first()).containsText("1 of 5");
        look(page, "attendance-day");

        Locator late = tick(page, clusters.get(1), HalfDay.MORNING);
        Locator gone = tick(page, clusters.get(0), HalfDay.MORNING);
        gone.uncheck();
        clusters.get(1).arrives();
        assertThat(page.locator(".day-live")).containsText("checked in at 08:50");
        assertThat(late).isChecked();
        assertThat(gone).not().isChecked();
        assertThat(numbers(page).first()).containsText("2 of 5");

        everybody(page, "in the morning").check();
        everybody(page, "in the afternoon").check();
        gone.uncheck();
        find(page).fill(name(clusters.get(3)));
        assertThat(page.locator(".day-list tbody tr:visible")).hasCount(1);
        find(page).fill("");
        page.setViewportSize(390, 800);
        look(page, "attendance-day-phone");
        record(page);

        assertThat(page.locator(".notice-success").first()).containsText("is recorded");
        assertThat(numbers(page)).containsText(new String[] {"4 of 5", "5 of 5"});
        look(page, "attendance-day-recorded-phone");
        page.setViewportSize(1280, 900);
        look(page, "attendance-day-recorded");
        assertThat(present(exchange, HalfDay.MORNING))
                .hasSize(4)
                .doesNotContain(clusters.get(0).reference().value());
        assertThat(present(exchange, HalfDay.AFTERNOON)).hasSize(5);
        assertThat(exchange.hasTask(GroupExchangeProcess.RECORD_ATTENDANCE)).isFalse();

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Correct the attendance of " + name(clusters.get(0))))
                .click();
        assertThat(page.locator("h1")).containsText("Correct the attendance");
    }

    @Test
    void whoComesSecondIsToldWhatTheFirstRecorded() {
        TestExchange exchange = story.publish();
        List<TestParticipation> clusters = confirmed(exchange, 2);
        story.moveTo("2022-05-04T18:00:00+02:00");
        Page first = open("coordinator", options -> {});
        Page second = open("coordinator2", options -> {});
        first.navigate(day(exchange));
        second.navigate(day(exchange));

        tick(first, clusters.get(0), HalfDay.MORNING).check();
        everybody(second, "in the morning").check();
        record(first);
        record(second);

        assertThat(second.locator(".error-summary")).containsText("recorded this day on 4 May 2022, 18:00");
        assertThat(second.locator(".error-summary")).containsText("Nothing that you ticked was saved");
        assertThat(second.locator(".notice-warning li"))
                .containsText(name(clusters.get(1)) + " (recorded as absent in the morning)");
        look(second, "attendance-day-second");
        assertThat(present(exchange, HalfDay.MORNING))
                .containsExactly(clusters.get(0).reference().value());
    }

    @Test
    void withoutAScriptEverybodyIsTickedByTheServerAndNobodyIsLost() {
        TestExchange exchange = story.publish();
        List<TestParticipation> clusters = confirmed(exchange, 3);
        Page page = open("coordinator", options -> options.setJavaScriptEnabled(false));
        page.navigate(day(exchange));
        assertThat(page.getByText("as soon as the day begins")).isVisible();
        assertThat(page.locator("#day-list")).hasCount(0);

        story.moveTo("2022-05-04T08:55:00+02:00");
        clusters.get(0).arrives();
        page.reload();
        tick(page, clusters.get(0), HalfDay.MORNING).uncheck();
        everybody(page, "in the morning").check();
        record(page);
        assertThat(page.getByText("Nothing is recorded yet: untick who was absent"))
                .isVisible();
        assertThat(page.locator(".day-list tbody input:checked")).hasCount(2);

        tick(page, clusters.get(2), HalfDay.MORNING).uncheck();
        clusters.get(2).arrives();
        record(page);
        assertThat(page.locator(".error-summary")).containsText("Checked in since this page was shown");
        assertThat(page.locator(".error-summary")).containsText(name(clusters.get(2)));
        record(page);

        assertThat(page.locator(".notice-success").first()).containsText("is recorded");
        assertThat(present(exchange, HalfDay.MORNING))
                .containsExactlyInAnyOrder(
                        clusters.get(1).reference().value(),
                        clusters.get(2).reference().value());
        page.navigate("/desk/exchanges/" + exchange.slug() + "/attendance/2022-05-05");
        assertThat(page.getByText("as soon as the day begins")).isVisible();
    }

    private List<TestParticipation> confirmed(TestExchange exchange, int clusters) {
        List<TestParticipation> all = exchange.accepts(clusters);
        all.forEach(TestParticipation::confirms);
        exchange.closesRegistration();
        return all;
    }

    private Page open(String coordinator, Consumer<Browser.NewContextOptions> more) {
        var options = new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(1280, 900);
        more.accept(options);
        BrowserContext context = Browsers.shared().newContext(options);
        opened.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(Browsers.patience());
        page.navigate("/desk");
        return SignIn.as(coordinator, page);
    }

    private static String day(TestExchange exchange) {
        return "/desk/exchanges/" + exchange.slug() + "/attendance/" + FIRST_DAY;
    }

    private static Locator tick(Page page, TestParticipation cluster, HalfDay half) {
        return page.locator("tr:has(a:text-is('" + cluster.reference() + "')) td:nth-of-type("
                + (half == HalfDay.MORNING ? 1 : 2) + ") input");
    }

    private static Locator everybody(Page page, String when) {
        return page.getByLabel(when);
    }

    private static Locator find(Page page) {
        return page.getByLabel("Find an organisation");
    }

    private static Locator numbers(Page page) {
        return page.locator(".stat");
    }

    private static void record(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Record attendance"))
                .click();
        page.waitForLoadState();
    }

    private static String name(TestParticipation cluster) {
        return cluster.now().organisationName();
    }

    private Set<String> present(TestExchange exchange, HalfDay half) {
        return story.bean(AttendanceRegister.class).present(exchange.slug(), FIRST_DAY, half);
    }

    private static void look(Page page, String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " fits")
                .isEqualTo(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        Accessibility.check(page);
    }
}
