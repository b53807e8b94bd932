package eu.groupexchange.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.eligibility.gazetteer.Territories;
import eu.groupexchange.participation.Location;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.participation.access.AccessLinks;
import eu.groupexchange.portal.Answer;
import eu.groupexchange.portal.PortalClient;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class RegistrationPagesIT {

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private PortalClient browser;
    private TestExchange exchange;
    private String register;
    private String registered;

    @BeforeEach
    void anExchange() {
        exchange = story.publish();
        browser = new PortalClient(port);
        register = "/exchanges/" + exchange.slug() + "/register";
        registered = "/exchanges/" + exchange.slug() + "/registered?reference="
                + exchange.exchange().referencePrefix();
    }

    private List<Participation> participations() {
        return story.bean(Participations.class).ofExchange(exchange.slug());
    }

    @Test
    void showsTheFormAsPlainAccessibleHtml() {
        HttpResponse<String> page = browser.get(register);

        Answer.isPage(page, 200);
        assertThat(page.body())
                .contains("<label for=\"organisationName\">", "autocomplete=\"organization\"")
                .contains("type=\"email\"", "type=\"tel\"", "type=\"url\"")
                .contains("aria-describedby=\"email-hint\"")
                .contains("<option value=\"DE\">Germany</option>");
    }

    @Test
    void takesARegistrationAndTellsItsReference() {
        HttpResponse<String> answer = browser.post(register, TestExchange.answers("DE", "Köln"));

        Answer.leadsTo(answer, registered + "-0001");
        HttpResponse<String> page = browser.get(registered + "-0001");
        Answer.isPage(page, 200);
        assertThat(page.body()).contains(exchange.exchange().referencePrefix() + "-0001", "open your mail");
        assertThat(participations()).singleElement().satisfies(one -> assertThat(one.city())
                .isEqualTo("Köln"));
    }

    @Test
    void takesWhatPeopleCopyAsWhatTheyMean() {
        Map<String, String> answers = TestExchange.answers("DE", "K\u00ado\u0308ln\u200b");
        answers.put("organisationName", "\u2068Rail\u00a0Cluster\u2069\r\nRheinland\ufeff");
        answers.put("email", "\"Weiß, Jana\" <mailto:Jana.Weiss@M\u00dcLLER.example?subject=Hi>;");
        answers.put("website", "keine");
        answers.put("phone", "Tel.: +49\u00a0221 1234 \u2013 Durchwahl 56");
        answers.put("motivation", "One\u2028Two\u0000");

        Answer.leadsTo(browser.post(register, answers), registered + "-0001");

        assertThat(participations()).singleElement().satisfies(one -> assertThat(one.answers())
                .containsEntry("city", "Köln")
                .containsEntry("organisationName", "Rail Cluster Rheinland")
                .containsEntry("email", "Jana.Weiss@xn--mller-kva.example")
                .containsEntry("phone", "+49 221 1234 - Durchwahl 56")
                .containsEntry("motivation", "One\nTwo")
                .doesNotContainKey("website"));
        assertThat(participations().get(0).emailShown()).isEqualTo("Jana.Weiss@müller.example");
    }

    @Test
    void findsTheSameRegistrationForTheSameForm() {
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");

        Answer.leadsTo(browser.post(register, answers), registered + "-0001");
        Answer.leadsTo(new PortalClient(port).post(register, answers), registered + "-0001");
        assertThat(participations()).hasSize(1);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");
        answers.put("email", "robin@");
        answers.put("organisationName", "<b>Rail & Co</b>");
        answers.remove("privacyConsent");

        HttpResponse<String> page = browser.post(register, answers);

        Answer.isPage(page, 422);
        assertThat(page.body())
                .contains("2 answers need your attention", "href=\"#email\"", "href=\"#privacyConsent\"")
                .contains("id=\"email-error\"", "aria-describedby=\"email-hint email-error\"")
                .contains("value=\"robin@\"", "value=\"&lt;b&gt;Rail &amp; Co&lt;/b&gt;\"")
                .contains("<title>Error: ");
        assertThat(participations()).isEmpty();
    }

    @Test
    void refusesAFieldThatWasSentTwice() {
        List<Map.Entry<String, String>> fields =
                new ArrayList<>(TestExchange.answers("DE", "Dresden").entrySet());
        fields.add(Map.entry("city", "Leipzig"));

        HttpResponse<String> page = browser.post(register, fields);

        Answer.isPage(page, 422);
        assertThat(page.body()).contains("was sent more than once");
    }

    @Test
    void acceptsACityThatTheGazetteerDoesNotKnow() {
        Answer.leadsTo(browser.post(register, TestExchange.answers("DE", "Kleinkleckersdorf")), registered + "-0001");

        assertThat(participations()).singleElement().satisfies(one -> assertThat(one.location())
                .isNull());
    }

    @Test
    void asksWhichOfSeveralPlacesIsMeantBeforeItTakesTheForm() {
        Map<String, String> answers = TestExchange.answers("DE", "Frankfurt");

        HttpResponse<String> page = browser.post(register, answers);

        Answer.isPage(page, 422);
        assertThat(page.body())
                .contains("“Frankfurt” may be several places.", "There are several places of this name")
                .contains("Frankfurt am Main, Hesse", "Frankfurt (Oder), Brandenburg", "value=\"Frankfurt\"")
                .doesNotContain("name=\"placeId\" id=\"place-1\" value=\"2925533\" checked");
        assertThat(participations()).isEmpty();

        answers.put("placeId", "2925535");
        Answer.leadsTo(browser.post(register, answers), registered + "-0001");
        assertThat(participations()).singleElement().satisfies(one -> {
            assertThat(one.city()).isEqualTo("Frankfurt (Oder)");
            assertThat(one.location()).isNotNull();
            assertThat(one.location().geonameId()).isEqualTo(2925535L);
            assertThat(one.location().inWords()).isEqualTo("Frankfurt (Oder), Brandenburg");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 'Dresden, Saxony', Dresden, 'Dresden, Saxony'",
        "IT, 'Bozen (Bolzano), Trentino-Alto Adige', Bozen, 'Bolzano, Trentino-Alto Adige'",
        "FI, Åbo, Åbo, 'Turku, Southwest Finland'",
        "FR, 'Saint-Denis, Réunion', Saint-Denis, 'Saint-Denis, Réunion'",
        "RE, Saint-Denis, Saint-Denis, 'Saint-Denis, Réunion'",
        "AX, Mariehamn, Mariehamn, 'Mariehamn, Åland'",
        "DE, 'Halle, North Rhine-Westphalia', Halle, 'Halle, North Rhine-Westphalia'"
    })
    void understandsATownInTheWordsInWhichItIsShown(String country, String typed, String city, String place) {
        Answer.leadsTo(browser.post(register, TestExchange.answers(country, typed)), registered + "-0001");

        assertThat(participations()).singleElement().satisfies(one -> {
            assertThat(one.city()).isEqualTo(city);
            assertThat(one.location()).isNotNull();
            assertThat(one.location().inWords()).isEqualTo(place);
            assertThat(one.country()).isEqualTo(Territories.stateOf(country));
        });
    }

    @Test
    void takesARegionForAnAnswerAsBefore() {
        Map<String, String> answers = TestExchange.answers("DE", "Neustadt");
        answers.put("placeRegion", "Hamburg");

        Answer.leadsTo(browser.post(register, answers), registered + "-0001");

        assertThat(participations())
                .extracting(Participation::location)
                .singleElement()
                .extracting(Location::region)
                .isEqualTo("Hamburg");
    }

    @Test
    void leavesToACoordinatorWhereNoneOfThePlacesIsTheRightOne() {
        Map<String, String> answers = TestExchange.answers("DE", "Neustadt");
        answers.put("placeId", "other");

        Answer.leadsTo(browser.post(register, answers), registered + "-0001");

        assertThat(participations()).singleElement().satisfies(one -> {
            assertThat(one.city()).isEqualTo("Neustadt");
            assertThat(one.location()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({"placeRegion, Atlantis", "placeId, 2950159", "placeId, <script>", "placeId, ''"})
    void takesNoAnswerThatTheCityDoesNotHave(String field, String answer) {
        Map<String, String> answers = TestExchange.answers("DE", "Neustadt");
        answers.put(field, answer);

        Answer.isPage(browser.post(register, answers), 422);

        assertThat(participations()).isEmpty();
    }

    @Test
    void closesTheDoorAtTheDeadlineAndGivesBackWhatWasTyped() {
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");
        story.freezeAt(exchange.exchange().registrationClosesAt());

        HttpResponse<String> page = browser.post(register, answers);

        Answer.isPage(page, 410);
        assertThat(page.body())
                .contains("Registration is closed", "What you typed was not stored", answers.get("organisationName"));
        Answer.isPage(browser.get(register), 410);
        assertThat(participations()).isEmpty();
    }

    @Test
    void takesARegistrationInTheLastSecond() {
        story.freezeAt(exchange.exchange().registrationClosesAt().minusSeconds(1));

        Answer.leadsTo(browser.post(register, TestExchange.answers("DE", "Dresden")), registered + "-0001");
    }

    @Test
    void findsARegistrationInTimeThatIsSentAgainAfterTheDeadline() {
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");
        browser.post(register, answers);
        story.freezeAt(exchange.exchange().registrationClosesAt());

        Answer.leadsTo(browser.post(register, answers), registered + "-0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?reference=", "?reference=<script>", "?reference=VAL22"})
    void echoesNothingThatIsNoReference(String query) {
        HttpResponse<String> page = browser.get("/exchanges/" + exchange.slug() + "/registered"
                + query.replace("<", "%3C").replace(">", "%3E"));

        Answer.isPage(page, 404);
        assertThat(page.body()).doesNotContain("script");
    }

    @Test
    void refusesAnEndlessFormWithAPageThatSaysSo() {
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");
        answers.put("motivation", "x".repeat(3_000_000));

        Answer.isPage(browser.post(register, answers), 413);
    }

    @Test
    void asksAboutAMistypedAddressAndMendsItInThatBrowser() {
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");
        String typed = "robin" + exchange.slug() + "@gmial.com";
        String right = typed.replace("gmial", "gmail");
        answers.put("email", typed);
        Answer.leadsTo(browser.post(register, answers), registered + "-0001");
        String reference = exchange.exchange().referencePrefix() + "-0001";
        String mend = "/exchanges/" + exchange.slug() + "/registered";
        String before = linkTo(typed);

        assertThat(browser.get(registered + "-0001").body()).contains(typed, "Did you mean", right);
        assertThat(new PortalClient(port).get(registered + "-0001").body())
                .contains(reference)
                .doesNotContain(typed, "Did you mean");
        Answer.isPage(
                new PortalClient(port).post(mend, Map.of("reference", reference, "email", "thief@example.org")), 404);
        Answer.leadsTo(browser.post(mend, Map.of("reference", reference, "email", right)), registered + "-0001");

        assertThat(participations()).singleElement().satisfies(one -> assertThat(one.email())
                .isEqualTo(right));
        assertThat(browser.get(registered + "-0001").body()).contains(right).doesNotContain("Did you mean", typed);
        Answer.isPage(new PortalClient(port).get(before), 404);
        assertThat(queuedTo(typed)).isEqualTo(1);
        assertThat(queuedTo(right)).isEqualTo(1);
        story.work();
        Answer.leadsTo(new PortalClient(port).get(linkTo(right)), "/my");
        Answer.isPage(browser.post(mend, Map.of("reference", reference, "email", "other@example.org")), 409);
    }

    @Test
    void anAddressThatIsRightIsNotAskedAboutTwiceAndAWrongOneComesBack() {
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");
        answers.put("email", "robin@hotmial.com");
        browser.post(register, answers);
        String reference = exchange.exchange().referencePrefix() + "-0001";
        String mend = "/exchanges/" + exchange.slug() + "/registered";

        HttpResponse<String> wrong = browser.post(mend, Map.of("reference", reference, "email", "nobody"));
        Answer.isPage(wrong, 422);
        assertThat(wrong.body()).contains("value=\"nobody\"", "Enter an e-mail address");
        browser.post(mend, Map.of("reference", reference, "email", "robin@hotmial.com"));

        assertThat(browser.get(registered + "-0001").body())
                .contains("robin@hotmial.com")
                .doesNotContain("Did you mean");
        for (int i = 0; i < 4; i++) {
            Answer.leadsTo(
                    browser.post(mend, Map.of("reference", reference, "email", "r" + i + "@example.org")),
                    registered + "-0001");
        }
        Answer.isPage(browser.post(mend, Map.of("reference", reference, "email", "r9@example.org")), 409);
    }

    private String linkTo(String address) {
        return java.net
                .URI
                .create(story.bean(AccessLinks.class)
                        .newLink(exchange.exchange().referencePrefix() + "-0001", address))
                .getPath();
    }

    private long queuedTo(String address) {
        return story.bean(JdbcClient.class)
                .sql("select count(*) from mail where recipient = ?")
                .param(address)
                .query(Long.class)
                .single();
    }
}
