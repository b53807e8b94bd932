package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    @Test
    void offersEveryAnswerThatAGatewayWaitsFor() {
        Map<String, Set<String>> offered = choices();

        assertThat(Models.processes()).allSatisfy(file -> COMPARISON
                .matcher(Models.read(file))
                .results()
                .filter(comparison -> offered.containsKey(comparison.group(1)))
                .forEach(comparison ->
                        assertThat(offered.get(comparison.group(1))).contains(comparison.group(2))));
        assertThat(offered.keySet())
                .contains(
                        "eligibilityDecision",
                        "entitlementDecision",
                        "claimDecision",
                        "paymentDecision",
                        "mailDecision");
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
