package eu.groupexchange.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.reimbursement.claim.ReimbursementProcess;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Browsers;
import eu.groupexchange.testing.browser.SignIn;
import eu.groupexchange.testing.browser.TaskForm;
import eu.groupexchange.testing.browser.Tasklist;
import java.nio.file.Path;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Attendance as a coordinator sees it: at the door with a phone, in Tasklist, and later on the desk. */
@ExchangeTest
class AttendanceBrowserTest {

    private static final Path PICTURES = Path.of("target", "pictures", "desk");
    private static final String COORDINATOR = "doorkeeper";

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private Page page;

    @BeforeEach
    void openBrowser() {
        IdentityService identity = story.bean(IdentityService.class);
        User user = identity.newUser(COORDINATOR);
        user.setFirstName(COORDINATOR);
        user.setLastName("");
        user.setPassword(COORDINATOR);
        ((IdentityServiceImpl) identity).saveUser(user, true);
        identity.createMembership(COORDINATOR, "coordinators");
        page = Browsers.shared()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(390, 800))
                .newPage();
        page.setDefaultTimeout(Browsers.patience());
    }

    @AfterEach
    void closeBrowser() {
        page.context().close();
        story.bean(IdentityService.class).deleteUser(COORDINATOR);
    }

    @Test
    void aScannedBadgeIsCheckedInAndTickedInTheTaskOfTheDay() {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.registers("AT", "Wien").comes();
        exchange.closesRegistration();
        story.moveTo("2022-05-04T08:52:00+02:00");

        page.navigate("/desk/check-in/" + cluster.badge());
        SignIn.as(COORDINATOR, page);
        assertThat(page.getByText("Morning of 4 May 2022")).isVisible();
        look("check-in");
        press("Check in");
        assertThat(page.getByText("Checked in.")).isVisible();
        look("checked-in");
        page.reload();
        assertThat(page.getByText("Already checked in.")).isVisible();

        page.setViewportSize(1280, 900);
        TaskForm form = new Tasklist(page, "default").claim("Task_RecordAttendance");
        Locator boxes = form.content().getByRole(AriaRole.CHECKBOX);
        assertThat(boxes.nth(0)).isChecked();
        assertThat(form.content().locator("input:checked")).hasCount(1);
        picture("record-attendance");
        form.complete();

        assertThat(story.bean(AttendanceRegister.class)
                        .present(exchange.slug(), exchange.exchange().firstDay(), HalfDay.MORNING))
                .containsExactly(cluster.reference().value());
        assertThat(story.bean(AttendanceRegister.class)
                        .present(exchange.slug(), exchange.exchange().firstDay(), HalfDay.AFTERNOON))
                .isEmpty();
    }

    @Test
    void aBadgeThatDoesNotFitIsExplained() {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();

        page.navigate("/desk/check-in/" + cluster.badge());
        SignIn.as(COORDINATOR, page);
        assertThat(page.getByText("The exchange has not begun")).isVisible();
        assertThat(button("Check in")).isHidden();
        look("check-in-early");
        page.navigate("/desk/check-in/nobody-has-this-code");
        assertThat(page.getByText("No badge of an exchange has this code")).isVisible();
        look("check-in-unknown");
    }

    @Test
    void attendanceIsCorrectedOnTheDesk() {
        TestParticipation cluster = attended().claims();
        openDossier(cluster);

        page.getByText("Correct the attendance").click();
        page.getByLabel("Afternoon").first().uncheck();
        press("Correct the attendance");
        assertThat(page.locator(".error-summary")).containsText("Give the reason");
        assertThat(page.getByLabel("Afternoon").first()).not().isChecked();
        look("attendance-refused");
        page.getByLabel("Reason").fill("It was another cluster that signed on Wednesday afternoon.");
        press("Correct the attendance");

        assertThat(page.getByText("What rests on it is being decided anew.")).isVisible();
        story.work();
        page.reload();
        page.setViewportSize(1280, 900);
        picture("dossier-corrected");
        assertThat(page.getByText("corrected: afternoon of 4 May 2022 absent")).isVisible();
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.ENTITLED);
        assertThat(cluster.now().halfDays()).isEqualTo(5);
        assertThat(cluster.hasTask(ReimbursementProcess.REVIEW_CLAIM)).isTrue();
    }

    @Test
    void aClosedClaimIsReopenedOnTheDesk() {
        TestParticipation cluster = attended().forgoes();
        openDossier(cluster);

        page.getByText("Reopen the claim").click();
        look("reopen-claim");
        press("Reopen the claim");
        assertThat(page.locator(".error-summary")).containsText("Give the reason");
        page.getByLabel("Reason").fill("The organisation pressed the wrong button.");
        press("Reopen the claim");

        assertThat(page.getByText("The claim is open again.")).isVisible();
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.INVITED);
        page.navigate("/desk/participations/" + cluster.reference() + "/reopen-claim");
        assertThat(page.getByText("Only a claim that lapsed")).isVisible();
    }

    private TestParticipation attended() {
        TestExchange exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        return cluster;
    }

    private void openDossier(TestParticipation cluster) {
        page.navigate("/desk/participations/" + cluster.reference());
        SignIn.as(COORDINATOR, page);
    }

    private void look(String name) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " fits a telephone")
                .isEqualTo(true);
        picture(name);
        Accessibility.check(page);
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private void press(String button) {
        button(button).click();
        page.waitForLoadState();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
