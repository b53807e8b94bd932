package eu.groupexchange.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.access.AccessLinks;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.browser.Browsers;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal as people see it: axe-core looks at every page (WCAG 2.2 AA), each fits a telephone, and leaves pictures. */
@ExchangeTest
class PortalBrowserTest {

    private static final Path PICTURES = Path.of("target", "pictures", "portal");
    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    /** What the browser refused because of our content policy. */
    private final List<String> complaints = new ArrayList<>();

    private Page page;
    private TestExchange exchange;

    @BeforeEach
    void openBrowser() {
        exchange = story.publish();
        page = Browsers.shared()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(WIDE, 900))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    @AfterEach
    void closeBrowser() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    private void look(String name) {
        picture(name, NARROW);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " fits a telephone")
                .isEqualTo(true);
        picture(name, WIDE);
        assertThat(new AxeBuilder(page).withTags(STANDARD).analyze().getViolations())
                .as(name)
                .isEmpty();
    }

    private void picture(String name, int width) {
        page.setViewportSize(width, 900);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                .setFullPage(true));
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
    }

    private void enter(TestParticipation participation) {
        page.navigate(URI.create(story.bean(AccessLinks.class)
                        .newLink(
                                participation.reference().value(),
                                participation.now().email()))
                .getPath());
        story.work();
    }

    @Test
    void showsWhatAnybodyMayRead() {
        for (String path : List.of("/privacy", "/accessibility", "/sources", "/l/new", "/l/sent", "/l/wrong", "/my")) {
            page.navigate(path);
            look("page" + path.replace('/', '-'));
        }
        page.navigate("/");
        look("exchanges");
        page.navigate("/exchanges/" + exchange.slug());
        look("call");
        page.navigate("/exchanges/" + exchange.slug() + "/nothing");
        look("not-found");
        story.freezeAt(exchange.exchange().registrationClosesAt());
        page.navigate("/exchanges/" + exchange.slug());
        look("call-closed");
        page.navigate("/exchanges/" + exchange.slug() + "/register");
        look("register-closed");
    }

    @Test
    void registersWithHelpForTheCity() {
        page.navigate("/exchanges/" + exchange.slug() + "/register");
        look("register");
        press("Send the registration");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("error-summary");
        look("register-errors");
        page.getByText("Enter an e-mail address.").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("email");

        page.fill("#organisationName", "Rail Cluster Pfalz");
        page.check("#organisationType");
        page.selectOption("#country", "DE");
        page.fill("#contactName", "Jana Weiß");
        page.fill("#email", "jana@pfalz.example");
        page.fill("#motivation", "We compare services.");
        page.check("#privacyConsent");
        page.locator("#city").pressSequentially("Neusta");
        page.locator("#city-suggestions [role=option]").first().waitFor();
        look("register-suggestions");
        page.locator("#city").press("ArrowDown");
        String place = page.locator("#city-suggestions [aria-selected=true]").innerText();
        page.locator("#city").press("Enter");
        press("Send the registration");

        assertThat(page.url()).contains("/registered?reference=");
        look("registered");
        Participation registered =
                story.bean(Participations.class).ofExchange(exchange.slug()).get(0);
        assertThat(place)
                .contains(
                        registered.location().placeName(), registered.location().region());
    }

    @Test
    void showsTheOwnPageOnItsWay() {
        TestParticipation participation = exchange.registers("DE", "Dresden");
        enter(participation);
        look("my-under-review");
        participation.isAsked("Which members come along?");
        page.reload();
        look("my-information-requested");
        page.navigate("/my/amend");
        look("amend");
        page.getByLabel("Your answer to the coordinator").fill("Two of them.");
        press("Send the answer");
        look("my-amended");
        story.work();
        participation.isAccepted();
        page.reload();
        look("my-invited");
        press("Confirm our participation");
        look("my-confirmed");
        page.navigate("/my/amend");
        look("not-possible");
        page.navigate("/my/withdraw");
        look("withdraw");
        press("Yes, withdraw");
        look("my-withdrawn");
    }

    @Test
    void claimsWithEvidence() {
        TestParticipation participation = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(participation);
        story.moveTo("2022-05-09T09:00:00+02:00");
        enter(participation);
        look("my-entitled");
        page.navigate("/my/forgo");
        look("forgo");
        page.navigate("/my/bank-details");
        look("bank-details");
        page.navigate("/my/claim");
        look("claim");
        FilePayload good = new FilePayload("boarding-pass.pdf", "application/pdf", TestParticipation.PDF);
        page.setInputFiles(
                "#travelEvidence",
                new FilePayload[] {good, new FilePayload("ticket.pdf", "application/pdf", new byte[] {'M', 'Z', 0})});
        page.fill("#accountHolder", "Rail Cluster e.V.");
        page.fill("#iban", "DE89 3704 0044 0532 0130 01");
        press("Send the claim");
        look("claim-errors");
        page.setInputFiles("#report", new FilePayload("report.pdf", "application/pdf", TestParticipation.PDF));
        page.fill("#iban", TestParticipation.IBAN);
        page.check("#declaration");
        page.fill("#signedBy", "Robin Muster");
        press("Send the claim");
        look("my-claimed");
        story.work();
        participation.claimIsReturned("The way back is missing.", "travelEvidence");
        page.navigate("/my/claim");
        look("claim-returned");
    }
}
