package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EligibilityDecisionTest {

    private static final DecisionModel ELIGIBILITY = DecisionModel.of("eligibility");

    private final Map<String, @Nullable Object> facts = new HashMap<>(Map.ofEntries(
            Map.entry("country", "DE"),
            Map.entry("countriesAllowed", List.of("BE", "DE", "FR", "PL")),
            Map.entry("countriesExcluded", List.of("FR")),
            Map.entry("distanceKm", 312.4),
            Map.entry("distanceMode", "exclude"),
            Map.entry("minimumKm", 200.0),
            Map.entry("reviewBandKm", 10.0),
            Map.entry("locationSource", "gazetteer"),
            Map.entry("organisationType", "cluster"),
            Map.entry("organisationTypes", List.of("cluster", "business-network")),
            Map.entry("registeredInTime", true),
            Map.entry("reimbursedBefore", false)));

    @Test
    void recommendsWhoMeetsEveryRuleAndNamesAllFiveReasons() {
        assertThat(recommendation()).isEqualTo("eligible");
        assertThat(reasons())
                .containsExactly(
                        "country.allowed",
                        "distance.farEnough",
                        "timeliness.inTime",
                        "organisation.cluster",
                        "onceOnly.first");
    }

    @ParameterizedTest
    @CsvSource({
        "exclude, gazetteer, 0,       ineligible, distance.tooNear",
        "exclude, gazetteer, 189.999, ineligible, distance.tooNear",
        "exclude, gazetteer, 190,     review,     distance.nearLimit",
        "exclude, gazetteer, 199.999, review,     distance.nearLimit",
        "exclude, gazetteer, 200,     review,     distance.nearLimit",
        "exclude, gazetteer, 200.001, review,     distance.nearLimit",
        "exclude, gazetteer, 210,     review,     distance.nearLimit",
        "exclude, gazetteer, 210.001, eligible,   distance.farEnough",
        "exclude, exact,     189.999, ineligible, distance.tooNear",
        "exclude, exact,     190,     ineligible, distance.tooNear",
        "exclude, exact,     199.999, ineligible, distance.tooNear",
        "exclude, exact,     200,     eligible,   distance.farEnough",
        "exclude, exact,     200.001, eligible,   distance.farEnough",
        "exclude, exact,     210,     eligible,   distance.farEnough",
        "exclude, exact,     210.001, eligible,   distance.farEnough",
        "halve,   gazetteer, 189.999, eligible,   distance.halved",
        "halve,   gazetteer, 190,     eligible,   distance.halved",
        "halve,   gazetteer, 199.999, eligible,   distance.halved",
        "halve,   gazetteer, 200,     eligible,   distance.farEnough",
        "halve,   gazetteer, 200.001, eligible,   distance.farEnough",
        "halve,   gazetteer, 210,     eligible,   distance.farEnough",
        "halve,   gazetteer, 210.001, eligible,   distance.farEnough",
        "halve,   exact,     189.999, eligible,   distance.halved",
        "halve,   exact,     190,     eligible,   distance.halved",
        "halve,   exact,     199.999, eligible,   distance.halved",
        "halve,   exact,     200,     eligible,   distance.farEnough",
        "halve,   exact,     200.001, eligible,   distance.farEnough",
        "halve,   exact,     210,     eligible,   distance.farEnough",
        "halve,   exact,     210.001, eligible,   distance.farEnough",
        "ignore,  gazetteer, 189.999, eligible,   distance.ignored",
        "ignore,  gazetteer, 190,     eligible,   distance.ignored",
        "ignore,  gazetteer, 199.999, eligible,   distance.ignored",
        "ignore,  gazetteer, 200,     eligible,   distance.ignored",
        "ignore,  gazetteer, 200.001, eligible,   distance.ignored",
        "ignore,  gazetteer, 210,     eligible,   distance.ignored",
        "ignore,  gazetteer, 210.001, eligible,   distance.ignored",
        "ignore,  exact,     189.999, eligible,   distance.ignored",
        "ignore,  exact,     190,     eligible,   distance.ignored",
        "ignore,  exact,     199.999, eligible,   distance.ignored",
        "ignore,  exact,     200,     eligible,   distance.ignored",
        "ignore,  exact,     200.001, eligible,   distance.ignored",
        "ignore,  exact,     210,     eligible,   distance.ignored",
        "ignore,  exact,     210.001, eligible,   distance.ignored",
    })
    void distanceDecidesByModeAndByHowWellTheLocationIsKnown(
            String mode, String source, double km, String recommendation, String reason) {
        given("distanceMode", mode).given("locationSource", source).given("distanceKm", km);

        assertThat(recommendation()).isEqualTo(recommendation);
        assertThat(reasons()).element(1).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "exclude, review,   distance.notLocated",
        "halve,   review,   distance.notLocated",
        "ignore,  eligible, distance.ignored",
    })
    void whoIsNotLocatedIsForAPersonUnlessDistanceIsIgnored(String mode, String recommendation, String reason) {
        given("distanceMode", mode).given("locationSource", null).given("distanceKm", null);

        assertThat(recommendation()).isEqualTo(recommendation);
        assertThat(reasons()).element(1).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "BE, eligible,   country.allowed",
        "FR, ineligible, country.excluded",
        "UA, ineligible, country.notAllowed",
    })
    void countryMustBeOnTheListAndNotExcluded(String country, String recommendation, String reason) {
        given("country", country);

        assertThat(recommendation()).isEqualTo(recommendation);
        assertThat(reasons()).element(0).isEqualTo(reason);
    }

    @Test
    void exclusionCountsForACountryThatIsNotEvenOnTheList() {
        given("country", "UK").given("countriesExcluded", List.of("FR", "UK"));

        assertThat(reasons()).element(0).isEqualTo("country.excluded");
    }

    @ParameterizedTest
    @CsvSource({
        "cluster,          eligible,   organisation.cluster",
        "business-network, eligible,   organisation.businessNetwork",
        "sme,              ineligible, organisation.sme",
        "university,       review,     organisation.other",
    })
    void kindOfOrganisationDecidesWhoRegistersForItself(String type, String recommendation, String reason) {
        given("organisationType", type);

        assertThat(recommendation()).isEqualTo(recommendation);
        assertThat(reasons()).element(3).isEqualTo(reason);
    }

    @Test
    void aKindThatThisExchangeDoesNotForeseeIsForAPerson() {
        given("organisationType", "business-network").given("organisationTypes", List.of("cluster"));

        assertThat(recommendation()).isEqualTo("review");
        assertThat(reasons()).element(3).isEqualTo("organisation.other");
    }

    @Test
    void lateRegistrationIsForAPerson() {
        given("registeredInTime", false);

        assertThat(recommendation()).isEqualTo("review");
        assertThat(reasons()).element(2).isEqualTo("timeliness.late");
    }

    @Test
    void earlierReimbursementIsAHintAndNeverARefusal() {
        given("reimbursedBefore", true);

        assertThat(recommendation()).isEqualTo("review");
        assertThat(reasons()).element(4).isEqualTo("onceOnly.reimbursedBefore");
    }

    @Test
    void severalReasonsHoldAtOnceAndAllAreNamed() {
        given("country", "FR")
                .given("distanceKm", 12.0)
                .given("registeredInTime", false)
                .given("organisationType", "sme")
                .given("reimbursedBefore", true);

        assertThat(recommendation()).isEqualTo("ineligible");
        assertThat(reasons())
                .containsExactly(
                        "country.excluded",
                        "distance.tooNear",
                        "timeliness.late",
                        "organisation.sme",
                        "onceOnly.reimbursedBefore");
    }

    @Test
    void oneExclusionOutweighsWhatAPersonWouldHaveToLookAt() {
        given("country", "FR").given("distanceKm", null);

        assertThat(recommendation()).isEqualTo("ineligible");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "double")
    void aSettingThatNoRuleForeseesIsNeverTakenForEligible(@Nullable String mode) {
        given("distanceMode", mode);

        assertThat(recommendation()).isEqualTo("review");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registeredInTime", "reimbursedBefore"})
    void aMissingFactIsNeverTakenForEligible(String fact) {
        given(fact, null);

        assertThat(recommendation()).isEqualTo("review");
    }

    private EligibilityDecisionTest given(String fact, @Nullable Object value) {
        facts.put(fact, value);
        return this;
    }

    private Object recommendation() {
        return ELIGIBILITY.decide(facts).get("recommendation");
    }

    @SuppressWarnings("unchecked")
    private List<String> reasons() {
        return (List<String>) ELIGIBILITY.decide(facts).get("reasons");
    }
}
