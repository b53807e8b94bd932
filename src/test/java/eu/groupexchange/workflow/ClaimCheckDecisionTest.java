package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckDecisionTest {

    private static final DecisionModel CLAIM_CHECK = DecisionModel.of("claim-check");

    private final Map<String, @Nullable Object> facts = new HashMap<>(Map.of(
            "requiredEvidence", List.of("report", "travelEvidence"),
            "submittedEvidence", List.of("report", "travelEvidence"),
            "accountHolderGiven", true,
            "ibanValid", true,
            "declarationMade", true,
            "signed", true));

    @Test
    void nothingIsMissingFromACompleteClaim() {
        assertThat(missing()).isEmpty();
    }

    @Test
    void evidenceBeyondWhatIsRequiredDoesNoHarm() {
        facts.put("submittedEvidence", List.of("report", "travelEvidence", "accommodationEvidence", "travelEvidence"));

        assertThat(missing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "travelEvidence", "accommodationEvidence"})
    void requiredEvidenceThatWasNotSentIsMissing(String kind) {
        facts.put("requiredEvidence", List.of(kind));
        facts.put("submittedEvidence", List.of());

        assertThat(missing()).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "travelEvidence", "accommodationEvidence"})
    void evidenceThatIsNotRequiredIsNotMissed(String kind) {
        facts.put("requiredEvidence", List.of());
        facts.put("submittedEvidence", List.of());

        assertThat(missing()).doesNotContain(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "accountHolderGiven, accountHolder",
        "ibanValid,          iban",
        "declarationMade,    declaration",
        "signed,             signedBy",
    })
    void whatWasNotGivenOrIsNotKnownToBeThereIsMissing(String fact, String item) {
        facts.put(fact, false);
        assertThat(missing()).containsExactly(item);

        facts.put(fact, null);
        assertThat(missing()).containsExactly(item);
    }

    @Test
    void everythingThatIsMissingIsNamedInOneGo() {
        facts.put("requiredEvidence", List.of("report", "travelEvidence", "accommodationEvidence"));
        facts.put("submittedEvidence", List.of());
        List.of("accountHolderGiven", "ibanValid", "declarationMade", "signed").forEach(fact -> facts.put(fact, false));

        assertThat(missing())
                .containsExactly(
                        "report",
                        "travelEvidence",
                        "accommodationEvidence",
                        "accountHolder",
                        "iban",
                        "declaration",
                        "signedBy");
    }

    private List<String> missing() {
        return CLAIM_CHECK.collect("missing", facts);
    }
}
