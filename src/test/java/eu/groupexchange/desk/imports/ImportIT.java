package eu.groupexchange.desk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.AtOnce;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.web.sheet.read.TestSheets;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator has a table from a general assembly, full of what such tables are full of, and it becomes registrations. */
@ExchangeTest
class ImportIT {

    private static final List<String> HEADS = List.of(
            "Nom de l’organisation *",
            "Type",
            "N° TVA",
            "Pays",
            "Ville",
            "Ansprechpartner",
            "E-Mail",
            "Telephone",
            "Why do you want to take part?",
            "Remarks of ours");

    @Autowired
    private Story story;

    @Autowired
    private RegisterRows rows;

    @Autowired
    private ManageImports managing;

    @Autowired
    private Imports imports;

    @Autowired
    private Participations participations;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private TestExchange exchange;
    private String path;
    private StaffClient coordinator;

    @BeforeEach
    void open() {
        exchange = story.publish();
        path = "/desk/exchanges/" + exchange.slug() + "/registrations/import";
        coordinator = StaffClient.signedIn(port, "coordinator");
    }

    private static List<String> row(String name, String country, String city, String email) {
        return List.of(
                name,
                "Cluster",
                "",
                country,
                city,
                "Robin Muster",
                email,
                "+49 351 1234567",
                "We look for partners.",
                "x");
    }

    @Test
    void eachRowIsSeenBeforehandThenRegisteredAndWhatWasRefusedCanBeMended() {
        exchange.registers("DE", "Leipzig");
        Participation there = participations.ofExchange(exchange.slug()).get(0);
        List<List<String>> table = List.of(
                HEADS,
                row("Grüne Züge e.V.", "Deutschland", "Dresden", "a@gruene-zuege.example"),
                row("Pôle Mécatronique", "France", "Lyon", "b@pole.example"),
                row("No Address", "DE", "Dresden", "not an address"),
                row("", "Belgique", "Gent", "c@nobody.example"),
                row("Verkehr Gent", "Belgien", "Gent", "d@gent.example"),
                row("Somebody Else", "Belgien", "Gent", "d@gent.example"),
                row(there.organisationName(), "DE", "Leipzig", there.email()),
                row("Nowhere Cluster", "Atlantis", "Dresden", "e@nowhere.example"),
                row("x".repeat(201), "DE", "Dresden", "f@long.example"));

        String one = sent(TestSheets.csv(";", table));
        var preview = Jsoup.parse(coordinator.get(one).body());

        assertThat(preview.select(".lede").text())
                .isEqualTo("3 would be registered, 1 is there already, 5 would be refused.");
        String seen = preview.select("main table").first().text();
        assertThat(seen)
                .contains(there.reference().value())
                .contains("Row 6 is the same organisation.")
                .contains("Enter the name of your organisation.");
        assertThat(preview.select("[name=column-9] option[selected]"))
                .as("what nobody knows is left out")
                .isEmpty();
        assertThat(participations.ofExchange(exchange.slug())).as("nothing yet").hasSize(1);

        start(one);
        rows.work();
        story.work();

        assertThat(participations.ofExchange(exchange.slug()))
                .extracting(Participation::organisationName)
                .contains("Grüne Züge e.V.", "Pôle Mécatronique", "Verkehr Gent")
                .hasSize(4);
        var report = Jsoup.parse(coordinator.get(one).body());
        assertThat(report.select("main .notice").text())
                .isEqualTo("3 were registered, 2 were there already, 4 were refused.");
        String refused = coordinator.get(one + "/refused.csv").body();
        assertThat(refused.lines().count()).isEqualTo(5);
        assertThat(refused)
                .contains("\"No Address\"", "Why it was refused", "\"Nowhere Cluster\"")
                .doesNotContain("Grüne");
        assertThat(storedCells(one)).as("what is registered lies elsewhere now").doesNotContain("Grüne");

        String mended = refused.replace("not an address", "right@address.example");
        String second = sent(mended.getBytes(StandardCharsets.UTF_8));
        start(second);
        rows.work();
        assertThat(participations.ofExchange(exchange.slug()))
                .extracting(Participation::organisationName)
                .contains("No Address")
                .hasSize(5);
    }

    @Test
    void theSameTableTwiceMakesNothingTwiceAndTwoNodesAtOnceNeither() throws Exception {
        List<List<String>> table = new ArrayList<>(List.of(HEADS));
        for (int i = 0; i < 6; i++) {
            table.add(row("Cluster Number " + i, "DE", "Dresden", "mail" + i + "@number.example"));
        }
        byte[] file = TestSheets.csv(",", table);
        String one = sent(file);
        start(one);
        start(one);
        Callable<Boolean> node = () -> {
            rows.work();
            return true;
        };
        AtOnce.call(List.of(node, node));
        rows.work();
        String again = sent(file);
        start(again);
        rows.work();
        story.work();

        assertThat(participations.ofExchange(exchange.slug())).hasSize(6);
        assertThat(Jsoup.parse(coordinator.get(again).body())
                        .select("main .notice")
                        .text())
                .isEqualTo("None was registered, 6 were there already, none was refused.");
        assertThat(story.bean(DecisionLog.class).of(exchange.slug().value()))
                .filteredOn(entry -> entry.entry().action().equals("registrations-imported"))
                .hasSize(2)
                .allMatch(entry -> entry.entry().actor().equals(Actor.staff("coordinator")));
    }

    @Test
    void itStandsInTheDossierFromWhereItCameAndHowTheyWereTold() {
        String one = sent(TestSheets.workbook(List.of(
                new ArrayList<>(HEADS), new ArrayList<>(row("Rail Ghent", "BE", "Gent", "rail@ghent.example")))));
        start(one);
        rows.work();

        Participation made = participations.ofExchange(exchange.slug()).get(0);
        assertThat(story.bean(DecisionLog.class).of(made.reference().value()))
                .filteredOn(entry -> entry.entry().action().equals("registered-on-behalf"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.entry().reason())
                        .contains("table.xlsx", "row 2", "Agreed at the general assembly"));
    }

    @Test
    void columnsCanBeChosenByHand() {
        String one = sent(TestSheets.csv(
                ",",
                List.of(
                        List.of("A", "B", "C", "D", "E", "F", "G"),
                        List.of("Verkehr Gent", "cluster", "BE", "Gent", "Robin", "robin@gent.example", "To learn."))));
        assertThat(Jsoup.parse(coordinator.get(one).body()).select(".lede").text())
                .startsWith("None would be registered");

        var twice = coordinator.postForm(one + "/columns", Map.of("column-0", "city", "column-1", "city"));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Two columns cannot be the same field");
        coordinator.postForm(
                one + "/columns",
                Map.of(
                        "column-0", "organisationName",
                        "column-1", "organisationType",
                        "column-2", "country",
                        "column-3", "city",
                        "column-4", "contactName",
                        "column-5", "email",
                        "column-6", "motivation"));

        assertThat(Jsoup.parse(coordinator.get(one).body()).select(".lede").text())
                .startsWith("1 would be registered");
    }

    @Test
    void whoDidNotAgreeIsNotRegistered() {
        List<String> heads = new ArrayList<>(HEADS);
        heads.set(9, "RGPD");
        List<String> yes = new ArrayList<>(row("Agreed", "BE", "Gent", "a@agreed.example"));
        yes.set(9, "Oui");
        List<String> no = new ArrayList<>(row("Not Agreed", "BE", "Gent", "b@not.example"));
        no.set(9, "non");
        List<String> perhaps = new ArrayList<>(row("Perhaps", "BE", "Gent", "c@perhaps.example"));
        perhaps.set(9, "perhaps");
        String one = sent(TestSheets.csv(",", List.of(heads, yes, no, perhaps)));

        var preview = Jsoup.parse(coordinator.get(one).body());

        assertThat(preview.select(".lede").text())
                .isEqualTo("1 would be registered, none is there already, 2 would be refused.");
        assertThat(preview.text()).contains("“perhaps” is neither yes nor no.");
        var without = coordinator.postForm(one, Map.of("informed", "  "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Say how the organisations were told");
    }

    @Test
    void afterTheDeadlineAReasonIsNeededAndOnceTheExchangeHasBegunNobodyIsRegistered() {
        byte[] file = TestSheets.csv(",", List.of(HEADS, row("Late Cluster", "BE", "Gent", "late@late.example")));
        String one = sent(file);
        story.moveTo(exchange.exchange().registrationClosesAt().plus(Duration.ofHours(1)));

        var answer = coordinator.postForm(one, Map.of("informed", "On paper."));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Registration is closed.").contains("On paper.");

        story.moveTo(exchange.exchange().startsAt());
        assertThat(coordinator.get(path).statusCode()).isEqualTo(409);
        assertThat(coordinator
                        .postForm(one, Map.of("informed", "On paper.", "reason", "Asked."))
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "auditor", "admin"})
    void nobodyElseImports(String account) {
        String one = sent(TestSheets.csv(",", List.of(HEADS, row("A Cluster", "BE", "Gent", "a@cluster.example"))));
        StaffClient other = StaffClient.signedIn(port, account);
        Exchange call = exchange.exchange();
        RegistrationImport draft = imports.of(call.slug()).get(0);

        assertThat(List.of(
                        other.get(path).statusCode(),
                        other.get(one).statusCode(),
                        other.get(one + "/refused.csv").statusCode(),
                        other.postForm(path, Map.of()).statusCode(),
                        other.postForm(one, Map.of("informed", "x")).statusCode(),
                        other.postForm(one + "/columns", Map.of()).statusCode(),
                        other.postForm(one + "/remove", Map.of()).statusCode()))
                .containsOnly(403);
        List<Runnable> deeds = List.of(
                () -> managing.take(call, "x.csv", new byte[] {'a'}, account),
                () -> managing.map(draft, call, List.of(), account),
                () -> managing.start(draft, call, "x", "x", account),
                () -> managing.remove(draft, account));
        assertThat(deeds).allSatisfy(deed -> assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(deed::run));
        assertThat(imports.find(draft.id())).isPresent();
    }

    @Test
    void whatIsNoTableIsRefusedOnThePageAndNothingIsKept() {
        var answer = coordinator.postFile(
                path, "file", "registrations.xlsx", "%PDF-1.7\0\1\2".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This is no table");
        assertThat(coordinator.postFile(path, "file", "", new byte[0]).statusCode())
                .isEqualTo(422);
        assertThat(imports.of(exchange.slug())).isEmpty();
        assertThat(coordinator
                        .get(path + "/00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTableIsThrownAwayByHandOrAfterAWeek() {
        byte[] file = TestSheets.csv(",", List.of(HEADS, row("A Cluster", "BE", "Gent", "a@cluster.example")));
        String one = sent(file);
        sent(file);

        coordinator.postForm(one + "/remove", Map.of());
        assertThat(imports.of(exchange.slug())).hasSize(1);

        story.moveTo(story.now().plus(Duration.ofDays(7)).plusSeconds(1));
        story.bean(ImportData.class).deleteDue();
        assertThat(imports.of(exchange.slug())).isEmpty();
        assertThat(jdbc.sql("select count(*) from registration_import_row where cells::text like '%A Cluster%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String sent(byte[] file) {
        HttpResponse<String> answer = coordinator.postFile(path, "file", "table.xlsx", file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private void start(String one) {
        var answer = coordinator.postForm(one, Map.of("informed", "Agreed at the general assembly.", "reason", ""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private String storedCells(String one) {
        return jdbc.sql(
                        "select string_agg(cells::text, ' ') from registration_import_row where import = cast(? as uuid)")
                .param(one.substring(one.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }
}
