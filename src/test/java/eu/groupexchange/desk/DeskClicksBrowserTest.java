package eu.groupexchange.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.participation.access.ReachAddress;
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
 * How much a coordinator has to click for the jobs of each exchange. The counts do not grow with the organisations: twelve of them
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
    void reviewsAndADayOfAttendanceTakeAFewClicksHoweverManyCome() {
        TestExchange exchange = story.publish();
        List<TestParticipation> clusters = exchange.registers(ORGANISATIONS);
        story.work();
        clusters.forEach(one -> story.bean(ReachAddress.class).reached(one.reference()));
        story.work();

        page.navigate("/desk/exchanges/" + exchange.slug());
        clicks.on(figure("to-review"));
        clicks.on(page.locator("input[name=reference]").last());
        clicks.on(page.locator("button[name=decision][value=decline]"));
        clicks.type("Reason", "It is a company, and no cluster.");
        clicks.on(confirm());
        page.navigate("/desk/exchanges/" + exchange.slug());
        clicks.on(figure("to-review"));
        clicks.on(page.locator("#all"));
        Accessibility.check(page);
        clicks.on(page.locator("button[name=decision][value=accept]"));
        Accessibility.check(page);
        clicks.on(confirm());
        assertThat(page.locator("main"))
                .containsText(clusters.get(0).reference().value());
        Accessibility.check(page);
        assertThat(clicks.since()).as("clicks for %s reviews", ORGANISATIONS).isLessThanOrEqualTo(30);
        story.work();

        List<TestParticipation> accepted = clusters.stream()
                .filter(one -> one.status() == ParticipationStatus.INVITED)
                .toList();
        assertThat(accepted).hasSize(ORGANISATIONS - 1);

        TestParticipation silent = accepted.get(0);
        List<TestParticipation> coming = accepted.subList(1, accepted.size());
        coming.forEach(one -> story.bean(ConfirmParticipation.class).confirm(one.reference()));
        story.work();
        page.navigate("/desk/exchanges/" + exchange.slug());
        clicks.on(figure("not-confirmed"));
        assertThat(page.locator("input[name=reference]")).hasCount(1);
        assertThat(page.locator("main")).containsText(silent.reference().value());
        assertThat(clicks.since()).as("clicks to see who has not confirmed").isOne();

        page.navigate("/desk/exchanges/" + exchange.slug());
        clicks.on(figure("overdue"));
        assertThat(page.locator("h1")).containsText("Participants");
        assertThat(clicks.since()).as("clicks to see what is overdue").isOne();
        page.navigate("/desk/exchanges/" + exchange.slug());
        clicks.on(figure("paid"));
        assertThat(page.locator("h1")).containsText("Participants");
        assertThat(clicks.since()).as("clicks to see who was paid, and when").isOne();

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

    /** A number above the list that leads to those whom it counts. */
    private Locator figure(String view) {
        return page.locator("a.figure[href$='view=" + view + "']");
    }

    private Locator confirm() {
        return page.locator("main form[action$='/decide'] button[type=submit]");
    }

    private int present(TestExchange exchange, HalfDay half) {
        return story.bean(AttendanceRegister.class)
                .present(exchange.slug(), FIRST_DAY, half)
                .size();
    }
}
