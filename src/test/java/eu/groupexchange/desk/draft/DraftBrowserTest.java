package eu.groupexchange.desk.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import eu.groupexchange.exchange.draft.CallFile;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.browser.Accessibility;
import eu.groupexchange.testing.browser.Pictures;
import eu.groupexchange.testing.browser.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coordinator writes the call of an exchange from nothing until organisations register; copies one, imports one, shares one. */
@ExchangeTest
class DraftBrowserTest {

    private static final int PHONE = 390;

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    @Test
    void anExchangeIsWrittenFromNothingAndPublished() {
        story.publish();
        try (Stage stage = stage()) {
            Page page = signedIn(stage, "coordinator");
            page.navigate("/desk");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New exchange"))
                    .click();
            look(page, "draft-new");
            type(
                    page,
                    Map.of(
                            "title", "Group exchange in Turku",
                            "slug", "turku-browser",
                            "referencePrefix", "TURKUB",
                            "firstDay", "2022-09-07",
                            "lastDay", "2022-09-08"));
            press(page, "Begin the draft");
            look(page, "draft-whole");

            open(page, "about");
            type(page, Map.of("summary", "Two days at the shipyards."));
            press(page, "Add an aim");
            type(page, Map.of("aims.0", "See how ships are built"));
            press(page, "Save and go on");
            type(
                    page,
                    Map.of(
                            "host.name", "Blue Cluster",
                            "host.fullName", "Blue Cluster of the Archipelago",
                            "host.description", "Shipyards and their suppliers.",
                            "host.website", "https://blue.example",
                            "contact.name", "Aino Example",
                            "contact.email", "aino@blue"));
            page.locator("[name='host.country']").selectOption("FI");
            press(page, "Save the draft");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Contact, E-mail address: expected one address");
            assertThat(field(page, "contact.email")).hasValue("aino@blue");
            look(page, "draft-mistake");
            type(page, Map.of("contact.email", "aino@blue.example"));
            press(page, "Save and go on");
            type(
                    page,
                    Map.of(
                            "venue.name",
                            "Logomo",
                            "venue.address",
                            "Köydenpunojankatu 14, Turku",
                            "venue.city",
                            "Turku"));
            press(page, "Take the centre of the city from the gazetteer");
            assertThat(field(page, "venue.latitude")).hasValue(java.util.regex.Pattern.compile("60\\.4.*"));
            look(page, "draft-place");
            page.locator("input[type=image]").click(new Locator.ClickOptions().setPosition(180, 160));
            page.waitForLoadState();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The point is where you clicked.");
            assertThat(field(page, "venue.pointSource")).hasValue("set on the map");
            press(page, "Save and go on");
            page.locator("[name=zone]").selectOption("Europe/Helsinki");
            type(page, Map.of("registrationDay", "2022-08-12"));
            press(page, "Save and go on");
            for (int day = 0; day < 2; day++) {
                type(page, Map.of("agenda." + day + ".title", "Day at the yard " + day));
            }
            press(page, "Sessions of this day");
            for (int day = 0; day < 2; day++) {
                open(page, "day-" + (day + 1));
                String sessions = "agenda." + day + ".sessions.";
                type(page, Map.of(sessions + "0.title", "In the docks", sessions + "2.title", "In the halls"));
                press(page, "Save the draft");
            }
            look(page, "draft-day");
            open(page, "money");
            type(page, Map.of("rules.requiredDays", "2"));
            press(page, "Save the draft");
            open(page, "who");
            look(page, "draft-who");

            page.navigate("/desk/exchanges/turku-browser/edit");
            assertThat(page.locator("main")).containsText("Nothing is left to do");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Preview"))
                    .click();
            assertThat(page.locator("main")).containsText("This is a preview.");
            look(page, "draft-preview");
            Page stranger = stage.visitor();
            stranger.navigate("/");
            assertThat(stranger.locator("main")).not().containsText("Turku");

            page.navigate("/desk/exchanges/turku-browser/publish");
            look(page, "draft-publish");
            press(page, "Publish the exchange");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Organisations can register from now on.");
            stranger.navigate("/");
            stranger.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Group exchange in Turku"))
                    .click();
            stranger.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Register for this exchange"))
                    .click();
            assertThat(stranger.locator("form")).not().hasCount(0);
            org.assertj.core.api.Assertions.assertThat(stage.complaints()).isEmpty();
        }
    }

    @Test
    void aFileWithMistakesIsMendedAndTwoWhoEditAreToldOfEachOther() {
        TestExchange exchange = story.publish();
        String file = new String(CallFile.bytes(CallFile.of(exchange.exchange())), StandardCharsets.UTF_8)
                .replace("\"" + exchange.slug() + "\"", "\"imported-browser\"")
                .replace("\"" + exchange.exchange().referencePrefix() + "\"", "\"imp 1\"")
                .replace("\"2022-05-06\"", "\"2021-05-06\"")
                .replace("\"claimDays\" : 30", "\"claimDays\" : \"a month\"")
                .replace("\"summary\"", "\"sumary\"");
        try (Stage stage = stage()) {
            Page first = signedIn(stage, "coordinator");
            first.navigate("/desk/exchanges/new");
            first.getByLabel("Call file")
                    .setInputFiles(new FilePayload("report.json", "application/json", "[1, 2]".getBytes()));
            press(first, "Read the file");
            assertThat(first.getByRole(AriaRole.ALERT)).containsText("this is JSON, but no call");
            first.getByLabel("Call file")
                    .setInputFiles(
                            new FilePayload("call.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
            press(first, "Read the file");
            assertThat(first.locator("details")).containsText("could not be taken over");
            look(first, "draft-imported");
            first.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rules, Time to claim: expected"))
                    .click();
            assertThat(field(first, "rules.claimDays")).hasValue("a month");
            assertThat(first.locator("[id='rules.claimDays-error']")).isVisible();

            open(first, "about");
            Page second = signedIn(stage, "coordinator2");
            second.navigate(first.url());
            type(first, Map.of("title", "Written by the first", "referencePrefix", "IMPB"));
            press(first, "Save the draft");
            type(second, Map.of("title", "Written by the second", "summary", "Added by the second"));
            press(second, "Save the draft");
            assertThat(second.locator(".notice-warning"))
                    .containsText("coordinator saved while you had this page open");
            assertThat(second.locator(".notice-warning")).containsText("Written by the first");
            assertThat(field(second, "title")).hasValue("Written by the second");
            assertThat(field(second, "summary")).hasValue("Added by the second");
            assertThat(field(second, "referencePrefix")).hasValue("IMPB");
            look(second, "draft-meanwhile");
            press(second, "Save the draft");
            assertThat(second.getByRole(AriaRole.STATUS)).containsText("Saved as a draft: Title; Summary");

            Page auditor = signedIn(stage, "auditor");
            auditor.navigate(second.url());
            assertThat(auditor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save the draft")))
                    .hasCount(0);
            look(auditor, "draft-looked-at");
        }
    }

    @Test
    void oneIsCopiedAndTheContactOfAPublishedOneChanges() {
        TestExchange exchange = story.publish();
        String published = "/desk/exchanges/" + exchange.slug();
        try (Stage stage = stage()) {
            Page page = signedIn(stage, "coordinator");
            page.navigate(published + "/clone");
            look(page, "draft-clone");
            type(page, Map.of("slug", "copied-browser", "referencePrefix", "COPYB"));
            press(page, "Begin the draft");
            assertThat(page.locator("main")).containsText("Nothing is left to do");

            page.navigate(published + "/edit");
            look(page, "call-history");
            press(page, "Change the call");
            open(page, "people");
            type(page, Map.of("contact.name", "Kim Example", "contact.email", "kim@cluster.example"));
            press(page, "Save the draft");
            open(page, "dates");
            assertThat(page.locator("main")).containsText("Days and deadlines of a published exchange");
            look(page, "call-locked");
            page.navigate(published + "/publish");
            press(page, "Publish the change");
            assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
            type(page, Map.of("reason", "Irina is on leave."));
            look(page, "call-publish");
            press(page, "Publish the change");
            page.navigate(published + "/call");
            assertThat(page.locator("main")).containsText("kim@cluster.example");
            look(page, "call-changed");
            page.navigate("/exchanges/" + exchange.slug());
            assertThat(page.locator("main")).containsText("Changed on");
            assertThat(page.locator("main")).containsText("Irina is on leave.");
        }
    }

    private Stage stage() {
        return new Stage("http://localhost:" + port);
    }

    private static Page signedIn(Stage stage, String user) {
        Page page = stage.visitor();
        page.navigate("/desk");
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(user);
        press(page, "Sign in");
        return page;
    }

    private static void open(Page page, String part) {
        page.navigate(page.url().replaceFirst("/edit.*", "/edit/" + part));
    }

    private static Locator field(Page page, String name) {
        return page.locator("[name='" + name + "']");
    }

    private static void type(Page page, Map<String, String> values) {
        values.forEach((name, value) -> field(page, name).fill(value));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** On a screen and on a telephone, where the page itself does not scroll sideways. */
    private static void look(Page page, String name) {
        Accessibility.check(page);
        Pictures.take(page, name);
        var size = page.viewportSize();
        page.setViewportSize(PHONE, 844);
        org.assertj.core.api.Assertions.assertThat(
                        ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as(name)
                .isLessThanOrEqualTo(PHONE);
        page.setViewportSize(size.width, size.height);
    }
}
