package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.correspondence.undeliverable.MailDecision;
import eu.groupexchange.participation.EntitlementVerdict;
import eu.groupexchange.participation.ParticipationProcess;
import eu.groupexchange.participation.ReimbursementOutcome;
import eu.groupexchange.participation.review.EligibilityDecision;
import eu.groupexchange.reimbursement.claim.ClaimDecision;
import eu.groupexchange.reimbursement.claim.PaymentDecision;
import eu.groupexchange.reimbursement.entitlement.EntitlementDecision;
import eu.groupexchange.wording.FormValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms work in Tasklist, and ask for what the models and scripts rely on. */
class TaskFormsTest {

    /** What Tasklist 7.24.0 can render; one component of another type and the whole form fails. */
    private static final Set<String> RENDERED_IN_TASKLIST = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "html",
            "table",
            "image",
            "group",
            "iframe",
            "expression",
            "spacer",
            "separator");

    private static final Pattern COMPARISON = Pattern.compile("\\$\\{(\\w+) == '(\\w+)'}");

    static Stream<Path> forms() {
        return Models.forms().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void idIsTheNameOfTheFile(Path file) {
        assertThat(form(file).path("id").asText()).isEqualTo(Models.key(file));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hasOnlyComponentsThatTasklistRenders(Path file) {
        assertThat(components(form(file)))
                .extracting(component -> component.path("type").asText())
                .isSubsetOf(RENDERED_IN_TASKLIST);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void componentsHaveIdsAndFieldsHaveKeysOfTheirOwn(Path file) {
        List<JsonNode> components = components(form(file));

        assertThat(components)
                .extracting(component -> component.path("id").asText())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(components.stream()
                        .filter(component -> component.has("key"))
                        .map(component -> component.path("key").asText()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "review-eligibility, eligibilityDecision eligibilityReason",
        "approve-participant-list, participantListApproved",
        "record-attendance, attendanceMorning attendanceAfternoon",
        "decide-entitlement, entitlementDecision entitlementReason",
        "review-claim, claimDecision claimReason returnedItems",
        "authorise-payment, paymentDecision paymentReason",
        "execute-payment-run, valueDate bankReference failedPayments failureReason failureDetails",
        "close-exchange, outcomes jointProjects closingReason",
        "resolve-undeliverable-mail, mailDecision mailReason",
    })
    void asksForWhatCompletesTheTask(String form, String keys) {
        assertThat(components(form(Models.FORMS.resolve(form + ".form"))).stream()
                        .filter(component -> component.has("key"))
                        .map(component -> component.path("key").asText()))
                .containsExactlyInAnyOrder(keys.split(" "));
    }

    /** What can be chosen in a form is what the code knows. */
    @Test
    void offersTheDecisionsThatAreTaken() {
        assertThat(choices())
                .containsAllEntriesOf(Map.of(
                        "eligibilityDecision", words(EligibilityDecision.values()),
                        "entitlementDecision", words(EntitlementDecision.values()),
                        "claimDecision", words(ClaimDecision.values()),
                        "paymentDecision", words(PaymentDecision.values()),
                        "mailDecision", words(MailDecision.values())));
    }

    /** Every word for which a gateway waits is one that can come: chosen in a form, given by a decision, or how a process ends. */
    @Test
    void everyAnswerThatAGatewayWaitsForCanBeGiven() {
        Map<String, Set<String>> given = choices();
        given.put(ParticipationProcess.ENTITLEMENT.name(), words(EntitlementVerdict.values()));
        given.put(ParticipationProcess.REIMBURSEMENT_OUTCOME.name(), words(ReimbursementOutcome.values()));
        List<MatchResult> comparisons = Models.processes().stream()
                .flatMap(file -> COMPARISON.matcher(Models.read(file)).results())
                .toList();

        assertThat(comparisons).isNotEmpty().allSatisfy(comparison -> assertThat(
                        given.getOrDefault(comparison.group(1), Set.of()))
                .as(comparison.group())
                .contains(comparison.group(2)));
    }

    private static Set<String> words(FormValue... choices) {
        return Stream.of(choices).map(FormValue::value).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> choices() {
        Map<String, Set<String>> choices = new TreeMap<>();
        for (Path file : Models.forms()) {
            for (JsonNode component : components(form(file))) {
                if (component.path("type").asText().equals("radio")) {
                    choices.put(
                            component.path("key").asText(),
                            new TreeSet<>(component.path("values").findValuesAsText("value")));
                }
            }
        }
        return choices;
    }

    /** The components of a form or group, those inside groups included. */
    private static List<JsonNode> components(JsonNode parent) {
        List<JsonNode> components = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            components.add(component);
            components.addAll(components(component));
        }
        return components;
    }

    private static JsonNode form(Path file) {
        try {
            return new ObjectMapper().readTree(Models.read(file));
        } catch (JsonProcessingException e) {
            throw new AssertionError(file + " is no JSON", e);
        }
    }
}
