package eu.groupexchange.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ExchangeTest
class PublicPagesIT {

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private PortalClient browser;
    private TestExchange exchange;

    @BeforeEach
    void anExchange() {
        exchange = story.publish();
        browser = new PortalClient(port);
    }

    @Test
    void listsExchangesWithWhatIsLeftOfTheDeadline() {
        HttpResponse<String> page = browser.get("/");

        Answer.isPage(page, 200);
        assertThat(page.body())
                .contains("/exchanges/" + exchange.slug())
                .contains("the end of 10 April 2022 (Valenciennes time)")
                .contains("13 days left");
    }

    @Test
    void tellsTheCall() {
        HttpResponse<String> page = browser.get("/exchanges/" + exchange.slug());

        Answer.isPage(page, 200);
        assertThat(page.body())
                .contains("4–6 May 2022")
                .contains("Wednesday 4 May 2022", "Thursday 5 May 2022", "Friday 6 May 2022")
                .contains("09:00", "13:00", "14:00", "18:00")
                .contains("180 rue Joseph Louis Lagrange")
                .contains("Not from France", "Germany", "one of the 26 countries")
                .contains("at least 200 km from Valenciennes")
                .contains("450.00 EUR", "within 30 days of the last day", "closing report and proof of travel")
                .contains("GeoNames")
                .contains("/exchanges/" + exchange.slug() + "/register\"");
    }

    @Test
    void countsHoursOnTheLastDay() {
        story.freezeAt(exchange.exchange().registrationClosesAt().minusSeconds(9 * 3600 + 60));

        assertThat(browser.get("/exchanges/" + exchange.slug()).body()).contains("9 hours left");
    }

    @Test
    void offersNoRegistrationOnceItIsClosed() {
        story.freezeAt(exchange.exchange().registrationClosesAt());

        HttpResponse<String> page = browser.get("/exchanges/" + exchange.slug());

        Answer.isPage(page, 200);
        assertThat(page.body())
                .contains("Registration is closed")
                .doesNotContain("/exchanges/" + exchange.slug() + "/register\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exchanges/none",
                "/exchanges/none/register",
                "/exchanges/none/registered",
                "/nowhere",
                "/my/none"
            })
    void saysInPlainWordsThatThereIsNoPage(String path) {
        HttpResponse<String> page = browser.get(path);

        Answer.isPage(page, 404);
        assertThat(page.body()).contains("There is no page at this address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/privacy", "/accessibility", "/sources", "/l/new", "/l/sent", "/nowhere"})
    void bearsTheEmblemAndTheFundingStatementOnEveryPage(String path) {
        assertThat(browser.get(path).body())
                .contains("/img/eu-emblem.svg", "Emblem of the European Union")
                .containsIgnoringCase("funded by the European Union")
                .contains("href=\"/privacy\"", "href=\"/accessibility\"")
                .doesNotContain("style=\"", "<style", "onclick");
    }

    @Test
    void servesItsStylesAndScripts() {
        for (String path :
                new String[] {"/css/group-exchange.css", "/js/places.js", "/img/eu-emblem.svg", "/img/mark.svg"}) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void suggestsPlacesOfTheCountry() {
        assertThat(browser.get("/places?country=DE&q=k%C3%B6l").body())
                .startsWith("[{\"name\":\"Köln\",\"region\":\"North Rhine-Westphalia\"}");
        assertThat(browser.get("/places?country=DE&q=Neustadt").body()).contains("Bavaria", "Rheinland-Pfalz");
        assertThat(browser.get("/places?country=FI&q=Mari").body())
                .contains("{\"name\":\"Mariehamn\",\"region\":\"Åland\"}");
        assertThat(browser.get("/places?country=IT&q=Boze").body())
                .contains("{\"name\":\"Bolzano\",\"region\":\"Trentino-Alto Adige\",\"label\":\"Bozen (Bolzano),"
                        + " Trentino");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?country=DE&q=K", "?country=&q=Bonn", "?q=Bonn", "?country=DE", "?country=XX&q=Bonn", ""})
    void suggestsNothingWithoutACountryAndTwoLetters(String query) {
        assertThat(browser.get("/places" + query).body()).isEqualTo("[]");
    }
}
