package eu.groupexchange.desk.decision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.reimbursement.ClaimStatus;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Pictures;
import eu.groupexchange.testing.browser.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator and a finance officer work on cases, each on its page. */
@ExchangeTest
class CasePageBrowserTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = new Stage("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aCoordinatorDecidesByKeyboardAfterReadingWhatAColleagueDid() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        Page page = signedIn("coordinator", cluster);
        Accessibility.check(page);
        cluster.amends("motivation", "We have a reason more.");

        page.getByLabel("Accept: the organisation is invited").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("They are known to us.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("the organisation: changed the registration");
        assertThat(page.locator("#eligibilityReason")).hasValue("They are known to us.");
        Accessibility.check(page);
        Pictures.take(page, "case-meanwhile");

        button(page, "Decide").click();
        assertThat(page.getByText("Your decision is made.")).isVisible();
        assertThat(cluster.now().status()).isNotEqualTo(ParticipationStatus.UNDER_REVIEW);
        page.getByLabel("A new note").fill("Called them: they come with four people.");
        button(page, "Write the note").click();
        assertThat(page.locator(".case-notes")).containsText("four people");
        assertThat(stage.complaints()).isEmpty();
    }

    @Test
    void financeSeesEvidenceAndMailsAndAuthorisesOnAPhone() {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(cluster);
        cluster.attaches(EvidenceKind.REPORT)
                .attaches(EvidenceKind.TRAVEL)
                .claims()
                .claimIsApproved();
        Page page = signedIn("finance", cluster);
        page.setViewportSize(390, 844);
        page.locator(".pages summary").first().click();
        Locator picture = page.locator(".pages img").first();
        picture.scrollIntoViewIfNeeded();
        page.waitForCondition(() -> (boolean) picture.evaluate("one => one.complete && one.naturalWidth > 100"));
        // Before a mail is open: nothing runs in its frame, not even axe.
        Accessibility.check(page);
        page.locator("#mails ~ details summary").first().click();
        assertThat(page.frameLocator(".mail-as-sent >> nth=0").getByText("Dear Robin Muster"))
                .isVisible();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("nothing is to be scrolled sideways")
                .isZero();

        page.getByLabel("Authorise: the payment goes into the next payment run").check();
        button(page, "Decide").click();
        assertThat(page.getByText("Your decision is made.")).isVisible();
        assertThat(cluster.claim().status()).isEqualTo(ClaimStatus.AUTHORISED);
        Pictures.take(page, "case-finance-phone");
        assertThat(stage.complaints()).isEmpty();
    }

    private Page signedIn(String account, TestParticipation cluster) {
        Page page = stage.visitor();
        page.navigate("/login");
        page.getByLabel("User name").fill(account);
        page.getByLabel("Password").fill(account);
        button(page, "Sign in").click();
        page.navigate("/desk/participations/" + cluster.reference());
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
