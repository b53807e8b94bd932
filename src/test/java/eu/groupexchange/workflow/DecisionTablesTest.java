package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads a decision table finds out why, and so does whoever gets its reasons. */
class DecisionTablesTest {

    private static final Pattern REASON =
            Pattern.compile("\"((country|distance|timeliness|organisation|onceOnly|entitlement|amount)\\.\\w+)\"");

    static List<String> keys() {
        return Contracts.decisions();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void saysItsHitPolicyAndWhyInWords(String key) {
        assertThat(decisions(key)).allSatisfy(decision -> {
            var table = (DecisionTable) decision.getExpression();
            assertThat(decision.getDescription().getTextContent())
                    .contains("Hit policy " + table.getHitPolicy().name() + ":");
        });
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyRowSaysWhatItIsFor(String key) {
        assertThat(decisions(key).stream().flatMap(DecisionTablesTest::rows))
                .allSatisfy(rule ->
                        assertThat(rule.getDescription().getTextContent()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"eligibility, eligibility.reason.", "entitlement, reimbursement.reason."})
    void everyRowThatDecidesHasAReasonAndEveryReasonATextAndTheOtherWayRound(String key, String beginning) {
        List<Decision> deciding = decisions(key).stream()
                .filter(decision -> !decision.getId().equals("eligibility"))
                .toList();

        assertThat(deciding.stream().flatMap(DecisionTablesTest::rows))
                .allSatisfy(rule -> assertThat(reasons(rule)).hasSize(1));
        assertThat(deciding.stream()
                        .flatMap(DecisionTablesTest::rows)
                        .flatMap(DecisionTablesTest::reasons)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(Texts.keys(beginning).stream()
                        .map(text -> text.substring(beginning.length()))
                        .filter(reason -> !reason.equals("source"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligibility", "entitlement"})
    void isAGraphOfDecisionsThatRequireOthers(String key) {
        Decision top = decisions(key).stream()
                .filter(decision -> decision.getId().equals(key))
                .findFirst()
                .orElseThrow();

        assertThat(top.getInformationRequirements())
                .extracting(InformationRequirement::getRequiredDecision)
                .filteredOn(java.util.Objects::nonNull)
                .hasSize(decisions(key).size() - 1);
    }

    private static List<Decision> decisions(String key) {
        DmnModelInstance model =
                Dmn.readModelFromFile(Models.PROCESSES.resolve(key + ".dmn").toFile());
        return List.copyOf(model.getModelElementsByType(Decision.class));
    }

    private static Stream<Rule> rows(Decision decision) {
        return ((DecisionTable) decision.getExpression()).getRules().stream();
    }

    private static Stream<String> reasons(Rule rule) {
        return rule.getOutputEntries().stream()
                .map(OutputEntry::getTextContent)
                .flatMap(text -> REASON.matcher(text).results())
                .map(match -> match.group(1));
    }
}
