package eu.groupexchange.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.participation.place.ConfirmParticipation;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Browsers;
import eu.groupexchange.testing.browser.Clicks;
import eu.groupexchange.testing.browser.SignIn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How much a coordinator has to click to record a day. The counts do not grow with the organisations: twelve of them
 * here, forty with {@code -Dclicks.organisations=40}.
 */
@ExchangeTest
class DeskClicksBrowserTest {

    private static final int ORGANISATIONS = Integer.getInteger("clicks.organisations", 12);
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 5, 4);

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private Page page;
    private Clicks clicks;

    @BeforeEach
    void openBrowser() {
        page = Browsers.shared()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(1280, 900))
                .newPage();
        page.setDefaultTimeout(Browsers.patience());
        page.navigate("/desk");
        SignIn.as("coordinator", page);
        clicks = new Clicks(page);
    }

    @AfterEach
    void closeBrowser() {
        page.context().close();
    }

    @Test
    void aDayOfAttendanceTakesAFewClicksHoweverManyCome() {
        TestExchange exchange = story.publish();
        List<TestParticipation> coming = exchange.accepts(ORGANISATIONS);
        coming.forEach(one -> story.bean(ConfirmParticipation.class).confirm(one.reference()));
        story.work();
        exchange.closesRegistration();
        story.moveTo("2022-05-04T18:00:00+02:00");
        page.navigate("/desk/exchanges/" + exchange.slug());
        clicks.link("4 May 2022");
        clicks.on(page.getByLabel("in the morning"));
        clicks.on(page.getByLabel("in the afternoon"));
        Locator boxes = page.locator(".day-list tbody input");
        clicks.on(boxes.nth(1));
        clicks.on(boxes.nth(4));
        clicks.button("Record attendance");
        assertThat(page.locator(".notice-success").first()).containsText("is recorded");
        assertThat(clicks.since())
                .as("clicks for a day of %s organisations with two exceptions", ORGANISATIONS)
                .isLessThanOrEqualTo(10);
        assertThat(present(exchange, HalfDay.MORNING) + present(exchange, HalfDay.AFTERNOON))
                .isEqualTo(2 * coming.size() - 2);
        Accessibility.check(page);
    }

    private int present(TestExchange exchange, HalfDay half) {
        return story.bean(AttendanceRegister.class)
                .present(exchange.slug(), FIRST_DAY, half)
                .size();
    }
}
