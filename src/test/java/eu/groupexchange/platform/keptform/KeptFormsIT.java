package eu.groupexchange.platform.keptform;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.access.AccessLinks;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ExchangeTest
class KeptFormsIT {

    private static final String TYPED = "What took me <an> hour & more\nand a second line";
    private static final String SENTENCE = "Your session had ended, so nothing was sent";

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private StaffClient browser;
    private TestExchange exchange;

    @BeforeEach
    void open() {
        browser = new StaffClient(port);
        exchange = story.publish();
    }

    @Test
    void aRegistrationComesBackAsItWasTypedAndIsSentByPressingAgain() {
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");
        answers.put("motivation", TYPED);
        String register = "/exchanges/" + exchange.slug() + "/register";

        var refused = browser.postStale(register, answers);

        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(refused.headers().firstValue("Location")).contains(register);
        assertThat(story.bean(Participations.class).ofExchange(exchange.slug())).isEmpty();
        Document page = page(register);
        assertThat(page.select("main [role=alert]").text()).contains(SENTENCE, "send it once more");
        assertThat(page.select("[name=motivation]").val()).isEqualTo(TYPED);
        assertThat(page.select("[name=organisationName]").val()).isEqualTo(answers.get("organisationName"));
        assertThat(page.select("[name=country] option[selected]").val()).isEqualTo("DE");
        assertThat(page.select("[name=organisationType][checked], [name=organisationType] option[selected]")
                        .val())
                .isEqualTo(answers.get("organisationType"));
        assertThat(page.select("[name=privacyConsent]").hasAttr("checked")).isTrue();

        answers.put("_csrf", page.select("form [name=_csrf]").val());
        assertThat(browser.postForm(register, answers).statusCode()).isIn(303, 200);
        assertThat(page(register).text()).doesNotContain(SENTENCE);
    }

    @Test
    void aVisitorFindsTheTextAgainAfterOpeningTheLink() {
        var participation = exchange.registers("DE", "Dresden");
        Map<String, String> typed =
                Map.of("motivation", TYPED, "_for", participation.reference().value());

        assertThat(browser.postStale("/my/amend", typed).headers().firstValue("Location"))
                .contains("/my/amend");
        Document needed = page("/my/amend");
        assertThat(needed.text()).contains("Open your personal link first", "kept in this browser");
        assertThat(needed.text()).doesNotContain("took me");

        browser.get(link(participation.reference().value(), participation.now().email()));
        assertThat(page("/my").select("a:contains(Go on where you were)").attr("href"))
                .isEqualTo("/my/amend");
        assertThat(page("/my/amend").select("[name=motivation]").val()).isEqualTo(TYPED);
    }

    @Test
    void nobodySeesWhatAnotherTypedInTheSameBrowser() {
        var one = exchange.registers("DE", "Dresden");
        var other = exchange.registers("BE", "Gent");

        browser.postStale(
                "/my/amend", Map.of("motivation", TYPED, "_for", one.reference().value()));
        browser.get(link(other.reference().value(), other.now().email()));

        assertThat(page("/my/amend").html()).doesNotContain("took me");
        assertThat(page("/my").html()).doesNotContain(SENTENCE);
    }

    @Test
    void staffSignInAgainAndFindWhatWasTyped() {
        String register = "/desk/exchanges/" + exchange.slug() + "/register";

        browser.postStale(register, Map.of("organisationName", TYPED, "_for", "coordinator"));
        assertThat(browser.get(register).headers().firstValue("Location")).contains("/login");
        assertThat(page("/login").text()).contains("kept in this browser").doesNotContain("took me");
        var signedIn = browser.signIn("coordinator", "coordinator");

        assertThat(signedIn.headers().firstValue("Location")).contains(register);
        assertThat(page(register).select("[name=organisationName]").val()).isEqualTo(TYPED);
    }

    @Test
    void filesAreAskedForByName() {
        browser.postStaleFile(
                "/my/claim",
                Map.of("accountHolder", "Cluster", "report", TYPED),
                "travelEvidence",
                "ticket of May.pdf");
        var claiming = exchange.registers("DE", "Dresden").comes();
        exchange.takesPlaceWith(claiming);
        browser.get(link(claiming.reference().value(), claiming.now().email()));

        Document page = page("/my/claim");

        assertThat(page.select("main [role=alert]").text())
                .contains("Files cannot be kept. Choose them anew: ticket of May.pdf.");
        assertThat(page.select("[name=accountHolder]").val()).isEqualTo("Cluster");
        assertThat(page.select("textarea[name=report]").val()).isEqualTo(TYPED.replace("\n", "\n"));
        assertThat(page.select("details[open] textarea[name=report]")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void whatAnotherSiteSendsIsNeitherDoneNorShown(String header, String value) {
        String register = "/exchanges/" + exchange.slug() + "/register";

        var refused = browser.postStale(register, TestExchange.answers("DE", "Dresden"), header, value);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(value.contains("-site") || value.contains("evil"))
                .as("%s, and a session for it", value)
                .isEqualTo(refused.headers().firstValue("Set-Cookie").isEmpty());
        assertThat(page(register).text()).doesNotContain(SENTENCE);
        assertThat(story.bean(Participations.class).ofExchange(exchange.slug())).isEmpty();
    }

    @Test
    void aSignInThatComesTooLateKeepsTheNameAndNeverThePassword() {
        browser.postStale("/login", Map.of("username", "coordinator", "password", "do-not-keep"));

        Document page = page("/login");

        assertThat(page.select("[name=username]").val()).isEqualTo("coordinator");
        assertThat(page.html()).doesNotContain("do-not-keep");
    }

    /** Whatever form there is, and whatever will be added: a late one leads back to a page, with the text kept. */
    @Test
    void everyFormOfPortalAndDeskLeadsBackToItsPage(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        Collection<String> addresses = mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/demo"))
                // programs have no session that could end
                .filter(pattern -> !pattern.startsWith("/api/"))
                .toList();
        Map<String, String> lost = new TreeMap<>();
        for (String address : addresses) {
            var stranger = new StaffClient(port);
            String path = address.replaceAll("\\{hash:[^{}]*\\{64}]?}", "a".repeat(64))
                    .replaceAll("\\{[^}]*}", "x");
            var answer = stranger.postStale(path, Map.of("reason", "typed"));
            String page = answer.headers().firstValue("Location").orElse("");
            boolean kept = answer.statusCode() == 303
                    && path.startsWith(page)
                    && page.length() > 1
                    && (path.startsWith("/exchanges")
                            || stranger.get(loginOr(page)).body().contains("kept in this browser")
                            || stranger.get(page).body().contains(SENTENCE));
            if (!kept) {
                lost.put(address, answer.statusCode() + " " + page);
            }
        }
        assertThat(addresses).hasSizeGreaterThan(20);
        assertThat(lost).isEmpty();
    }

    private static String loginOr(String page) {
        return page.startsWith("/desk") ? "/login" : page;
    }

    private String link(String reference, String email) {
        return URI.create(story.bean(AccessLinks.class).newLink(reference, email))
                .getPath();
    }

    private Document page(String path) {
        return Jsoup.parse(browser.get(path).body());
    }
}
