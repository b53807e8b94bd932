package eu.groupexchange.inspection.recomputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.eligibility.Distances;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever was decided can be decided again from what is stored, and whatever somebody wrote there since is named. */
@ExchangeTest
class RecomputeProcessTest {

    private static final LocalDate FIRST = LocalDate.parse("2022-05-04");
    private static final LocalDate SECOND = LocalDate.parse("2022-05-05");
    private static final LocalDate THIRD = LocalDate.parse("2022-05-06");

    @Autowired
    Story story;

    @Autowired
    Recompute recompute;

    @Autowired
    RecomputeMany many;

    @Autowired
    Recomputations recomputations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @LocalServerPort
    int port;

    private final List<String> deployments = new ArrayList<>();

    @AfterEach
    void leaveTodaysModelsOnly() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true, true));
    }

    @Test
    void everyKindOfDecisionFollowsFromWhatIsStoredAndWhatIsWrittenThereByHandIsNamed() {
        TestDatabase.leaveNothingToPay();
        TestExchange exchange =
                story.publish(call -> ((ObjectNode) call.get("rules").get("distance")).put("mode", "halve"));
        TestParticipation against =
                exchange.registers("FR", "Lyon").confirmsAddress().isAccepted("They bring the speaker.");
        TestParticipation halved = exchange.registers("BE", "Gent").comes();
        TestParticipation exactly = exchange.registers("DE", "Trier").confirmsAddress();
        GeodesicData at = Geodesic.WGS84.Direct(50.35909, 3.52506, 90, 200_000);
        exactly.isLocated(at.lat2, at.lon2).isAccepted().confirms();
        TestParticipation amended = exchange.registers("DE", "Dresden").confirmsAddress();
        amended.amends("city", "Leipzig").isAccepted().confirms();
        TestParticipation partly = exchange.registers("IT", "Torino").comes();
        TestParticipation corrected = exchange.registers("ES", "Bilbao").comes();
        TestParticipation undecided = exchange.registers("DE", "Halle");
        against.confirms();
        exchange.closesRegistration();
        List<TestParticipation> all = List.of(against, halved, exactly, amended, partly);
        exchange.records(FIRST, all)
                .records(SECOND, List.of(against, halved, exactly, amended))
                .records(THIRD, List.of(against, halved, exactly, amended));
        partly.lumpSumIsFoundDue("Their train was cancelled.");
        assertThat(corrected.status()).isEqualTo(ParticipationStatus.NOT_ENTITLED);
        corrected.attendanceIsCorrectedTo(
                "They had signed on page 2.", "2022-05-04 MORNING", "2022-05-05 MORNING", "2022-05-06 MORNING");
        halved.claims().claimIsApproved().paymentIsAuthorised();
        TestPaymentRun.startedBy("finance", story).isExecuted();
        long decisions = history.createHistoricDecisionInstanceQuery().count();

        assertThat(Distances.kilometres(50.35909, 3.52506, at.lat2, at.lon2)).isEqualByComparingTo("200");
        for (TestParticipation one : List.of(against, halved, exactly, amended, partly, corrected, undecided)) {
            assertThat(recompute.of(one.reference()).differences())
                    .as(one.reference() + " " + one.now().city())
                    .isEmpty();
        }
        assertThat(notes(against))
                .contains("decided against the recommendation: accept. Reason: They bring the speaker.");
        assertThat(notes(partly)).contains("decided: full. Reason: Their train was cancelled.");
        assertThat(notes(undecided)).contains("No decision on eligibility has been made.");
        assertThat(kinds(exactly, Recomputed.Kind.ELIGIBILITY)).isEqualTo(2);
        assertThat(kinds(amended, Recomputed.Kind.ELIGIBILITY)).isEqualTo(2);
        assertThat(kinds(corrected, Recomputed.Kind.ENTITLEMENT)).isEqualTo(2);
        assertThat(halved.claim().amount().toString()).isEqualTo("225.00 EUR");
        assertThat(recompute.of(halved.reference()).parts())
                .extracting(Recomputed.Part::kind)
                .contains(Recomputed.Kind.CLAIM, Recomputed.Kind.PAYMENT);
        assertThat(history.createHistoricDecisionInstanceQuery().count())
                .as("nothing of it gets into the engine's history")
                .isEqualTo(decisions);

        tampering(halved).forEach((what, expected) -> {
            String[] place = what.split(" ", 3);
            String old = read(halved, place[0], place[1]);
            write(halved, place[0], place[1], place[2]);
            assertThat(recompute.of(halved.reference()).differences())
                    .as("%s written into %s.%s", place[2], place[0], place[1])
                    .anyMatch(sentence -> sentence.contains(expected));
            write(halved, place[0], place[1], old == null ? "null" : "'" + old.replace("'", "''") + "'");
        });
        assertThat(recompute.of(halved.reference()).differences())
                .as("all is as it was")
                .isEmpty();
        asAnAuditor(exchange, halved);
    }

    /** Every input and result that is stored, with another value, and what is to be named. */
    private static Map<String, String> tampering(TestParticipation halved) {
        Map<String, String> places = new LinkedHashMap<>();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("country", "\"DE\"");
        facts.put("latitude", "51.0");
        facts.put("longitude", "4.0");
        facts.put("venueLatitude", "48.0");
        facts.put("venueLongitude", "2.0");
        facts.put("distanceKm", "250.5");
        facts.put("locationSource", "\"exact\"");
        facts.put("organisationType", "\"sme\"");
        facts.put("registeredInTime", "false");
        facts.put("reimbursedBefore", "true");
        facts.put("countriesAllowed", "[\"DE\"]");
        facts.put("countriesExcluded", "[\"BE\"]");
        facts.put("distanceMode", "\"exclude\"");
        facts.put("minimumKm", "50");
        facts.put("reviewBandKm", "300");
        facts.put("organisationTypes", "[\"sme\"]");
        facts.put("place", "\"Brugge\"");
        facts.put("geonameId", "1");
        facts.forEach((name, value) -> places.put(
                "eligibility_assessment facts jsonb_set(facts, '{" + name + "}', '" + value + "')",
                name.startsWith("venue") ? "The point of the venue" : Labels.of(name)));
        places.put("eligibility_assessment recommendation 'ineligible'", "The recommendation: ineligible is stored");
        places.put("eligibility_assessment reasons reasons - 0", "The reasons");
        places.put(
                "eligibility_assessment rule_version 'VAL22-0'",
                "the exchange has VAL22-1; those of that day are not kept");
        places.put("eligibility_assessment assessed_at assessed_at - interval '1 day'", "The time of the decision");
        places.put("attendance present not present", "The half-days");
        places.put("participation half_days 5", "The half-days of the case: 5 is stored, but 6");
        places.put("participation days_attended 2", "The days of the case: 2 is stored, but 3");
        places.put(
                "participation entitlement_amount 450", "The amount of the case: 450.00 EUR is stored, but 225.00 EUR");
        places.put("participation entitlement_reason 'Because'", "The reason of the case");
        places.put(
                "participation answers jsonb_set(answers, '{country}', '\"DE\"')",
                "The country: BE is stored, but DE is what the registration gives");
        places.put("claim amount 450", "The amount of the claim: 450.00 EUR is stored, but 225.00 EUR");
        places.put("claim amount_basis 'Because'", "The basis of the claim's amount");
        places.put("claim deadline deadline + interval '1 day'", "The deadline of the claim");
        places.put("claim submitted_at deadline + interval '1 hour'", "The claim was to be sent until");
        places.put("payment amount 450", "The amount of the payment: 450.00 EUR is stored, but 225.00 EUR");
        places.put("payment_order_line amount 450", "The amount in the order of RUN-");
        places.put("payment_order_line iban 'DE02120300000000202051'", "The account in the order of RUN-");
        places.put("payment_order_line outcome null", "How often it was paid: 0 is stored, but 1");
        return places;
    }

    private String read(TestParticipation one, String table, String column) {
        return jdbc.sql("select " + column + "::text from " + table + " where reference = ? limit 1")
                .param(one.reference().value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private void write(TestParticipation one, String table, String column, String expression) {
        String typed =
                expression.startsWith("'") ? "cast(" + expression + " as " + type(table, column) + ")" : expression;
        TestDatabase.byHand(
                "update " + table + " set " + column + " = " + typed + " where reference = '" + one.reference() + "'");
    }

    private String type(String table, String column) {
        return jdbc.sql("""
                select format_type(atttypid, atttypmod) from pg_attribute
                where attrelid = cast(? as regclass) and attname = ?
                """).params(table, column).query(String.class).single();
    }

    private void asAnAuditor(TestExchange exchange, TestParticipation halved) {
        StaffClient auditor = StaffClient.signedIn(port, "auditor");
        String page = "/desk/participations/" + halved.reference() + "/recomputation";
        assertThat(Jsoup.parse(auditor.get(page).body()).select("main").text())
                .contains("All that was decided follows from what is stored.", "table eligibility");
        assertThat(Jsoup.parse(auditor.get("/desk/participations/" + halved.reference())
                                .body())
                        .select("main a[href$=/recomputation]"))
                .hasSize(1);
        for (String other : List.of("coordinator", "finance")) {
            StaffClient client = StaffClient.signedIn(port, other);
            assertThat(client.get(page).statusCode()).as(other).isEqualTo(403);
            assertThat(client.get("/desk/recomputation").statusCode()).as(other).isEqualTo(403);
            assertThat(client.postForm("/desk/recomputation", Map.of("scope", "all"))
                            .statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        var wrong = auditor.postForm("/desk/recomputation", Map.of("scope", "these", "cases", "NOPE-0001"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("There is no case NOPE-0001.");

        write(halved, "claim", "amount", "450");
        var begun = auditor.postForm(
                "/desk/recomputation", Map.of("scope", exchange.slug().value()));
        assertThat(begun.statusCode()).isEqualTo(303);
        String result = begun.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
        assertThat(auditor.get(result).body()).contains("0 of 7 cases are done");
        many.work();
        write(halved, "claim", "amount", "225");
        assertThat(Jsoup.parse(auditor.get(result).body()).select("main").text())
                .contains("7 cases were recomputed; one differs.", "The amount of the claim: 450.00 EUR is stored");
        String csv = auditor.get(result + "/results.csv").body();
        assertThat(csv.lines()).hasSizeGreaterThan(12);
        assertThat(csv).contains("\"" + halved.reference() + "\",\"Claim\"", "\"differs\"");
        assertThat(auditor.get("/desk/recomputation/999999").statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> many.start("none", List.of(), "auditor")).hasMessageContaining("no case");
        assertThat(recompute.of(List.of(halved.reference(), new ParticipationReference("GONE-0001"))))
                .extracting(Recomputed::agrees)
                .containsExactly(true, false);
    }

    @Test
    void whatWasDecidedByAnOlderTableIsDecidedByItAgain() {
        deploy(model -> model.replace("\"country.excluded\"", "\"country.notAllowed\"")
                .replaceFirst("(<decision id=\"eligibility\" [^>]*camunda:versionTag=)\"[^\"]*\"", "$1\"yesterday\""));
        TestExchange exchange = story.publish();
        TestParticipation old = exchange.registers("FR", "Lyon").confirmsAddress();
        deploy(UnaryOperator.identity());
        TestParticipation today = story.publish().registers("FR", "Lyon").confirmsAddress();

        Recomputed recomputed = recompute.of(old.reference());
        assertThat(recomputed.differences()).isEmpty();
        assertThat(recomputed.parts().get(0).under()).contains("(tag yesterday)");
        assertThat(recompute.of(today.reference()).differences()).isEmpty();
        assertThat(recompute.of(today.reference()).parts().get(0).under()).doesNotContain("yesterday");
    }

    private void deploy(UnaryOperator<String> eligibility) {
        DeploymentBuilder deployment = repository.createDeployment();
        for (Path folder : List.of(Path.of("target/classes/processes"), Path.of("target/classes/forms"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    String model = Files.readString(file);
                    deployment.addString(name, name.equals("eligibility.dmn") ? eligibility.apply(model) : model);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        deployments.add(deployment.deploy().getId());
    }

    private String notes(TestParticipation one) {
        return recompute.of(one.reference()).parts().stream()
                .flatMap(part -> part.notes().stream())
                .reduce("", (before, note) -> before + " " + note);
    }

    private long kinds(TestParticipation one, Recomputed.Kind kind) {
        return recompute.of(one.reference()).parts().stream()
                .filter(part -> part.kind() == kind)
                .count();
    }
}
