package eu.groupexchange.desk.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.participation.access.CorrectContactAddress;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever sends a form from a page on which the case has moved since is told what happened and by whom; nothing is overwritten. */
@ExchangeTest
class TwoPeopleOnOneCaseIT {

    private static final String TYPED = "As they told us <by> telephone & letter.";

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    private StaffClient coordinator;

    @BeforeEach
    void signIn() {
        coordinator = StaffClient.signedIn(port, "coordinator");
    }

    @Test
    void whoSetsThePointOrTheAddressReadsWhatTheOrganisationHasChangedSince() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        String point = page(cluster, "/location");
        String address = page(cluster, "/contact-address");

        cluster.amends("motivation", "We have new reasons.");

        Map<String, String> exact = Map.of("latitude", "51.0504", "longitude", "13.7373", "source", TYPED);
        isToldAndSendsAgain(cluster, "/location", point, exact, "the organisation: changed the registration");
        Map<String, String> other = Map.of("email", "right@example.org", "reason", TYPED);
        isToldAndSendsAgain(cluster, "/contact-address", address, other, "coordinator: set the exact point");
        assertThat(cluster.now().email()).isEqualTo("right@example.org");
    }

    @Test
    void theDistanceIsNotShownFirstOnAPageThatIsOutOfDate() {
        TestParticipation cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        String seen = page(cluster, "/location");
        cluster.amends("motivation", "We have new reasons.");

        HttpResponse<String> told = send(
                cluster,
                "/location",
                seen,
                Map.of("latitude", "51.0504", "longitude", "13.7373", "source", TYPED, "step", "show"));

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("changed the registration").contains("51.0504");
    }

    @Test
    void whoTakesADecisionBackReadsWhoWasFaster() {
        TestParticipation cluster =
                story.publish().registers("DE", "Dresden").confirmsAddress().isAccepted();
        String revise = page(cluster, "/revise");
        story.bean(CorrectContactAddress.class)
                .correct(cluster.reference(), "faster@example.org", "They called.", "coordinator2");

        isToldAndSendsAgain(cluster, "/revise", revise, Map.of("reason", TYPED), "coordinator2: corrected the contact");
        assertThat(cluster.now().status().name()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void whatWasTypedIsThereEvenWhereTheFormHasGone() {
        TestParticipation cluster =
                story.publish().registers("DE", "Dresden").confirmsAddress().isAccepted();
        String revise = page(cluster, "/revise");
        cluster.confirms();

        HttpResponse<String> told = send(cluster, "/revise", revise, Map.of("reason", TYPED));

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(told.body()).text())
                .contains("the organisation: confirmed to come")
                .contains(TYPED);
    }

    @Test
    void attendanceAndClaimsAreNotCorrectedOverWhatSomebodyElseRecorded() {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration();
        List<LocalDate> days = exchange.exchange().days();
        exchange.records(days.get(0), List.of(cluster));
        String attendance = page(cluster, "/attendance");
        days.subList(1, days.size()).forEach(day -> exchange.records(day, List.of(cluster)));

        Map<String, String> morning = Map.of("present", "2022-05-04-MORNING", "reason", TYPED);
        HttpResponse<String> told = send(cluster, "/attendance", attendance, morning);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(told.body()).text()).contains("coordinator: recorded the attendance of a day");
        assertThat(cluster.now().halfDays()).isNotEqualTo(1);

        story.work();
        cluster.forgoes();
        String claim = page(cluster, "/reopen-claim");
        story.bean(CorrectContactAddress.class)
                .correct(cluster.reference(), "faster@example.org", "They called.", "coordinator2");
        isToldAndSendsAgain(
                cluster, "/reopen-claim", claim, Map.of("reason", TYPED), "coordinator2: corrected the contact");
    }

    private String page(TestParticipation cluster, String form) {
        return seen(coordinator.get(address(cluster, form)));
    }

    private static String seen(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("input[name=seen]").attr("value");
    }

    private static String address(TestParticipation cluster, String form) {
        return "/desk/participations/" + cluster.reference() + form;
    }

    private HttpResponse<String> send(TestParticipation cluster, String form, String seen, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("seen", seen);
        return coordinator.postForm(address(cluster, form), all);
    }

    private void isToldAndSendsAgain(
            TestParticipation cluster, String form, String seen, Map<String, String> fields, String happened) {
        assertThat(seen).matches("\\d+\\.\\d+");
        int logged = logged(cluster);

        HttpResponse<String> told = send(cluster, form, seen, fields);

        assertThat(told.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(told.body());
        assertThat(page.select("[role=alert]").text()).contains(happened).contains("Nothing was changed");
        fields.forEach((name, value) -> {
            Element field = page.select("main [name=" + name + "]").first();
            assertThat(field).as(name).isNotNull();
            assertThat(field.wholeText() + field.attr("value")).as(name).contains(value);
        });
        assertThat(logged(cluster)).isEqualTo(logged);

        assertThat(send(cluster, form, seen(told), fields).statusCode()).isEqualTo(303);
        assertThat(logged(cluster)).isGreaterThan(logged);
    }

    private int logged(TestParticipation cluster) {
        return story.bean(DecisionLog.class).length(cluster.reference().value());
    }
}
