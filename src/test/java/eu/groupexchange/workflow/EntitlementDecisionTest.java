package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementDecisionTest {

    private static final DecisionModel ENTITLEMENT = DecisionModel.of("entitlement");

    private final Map<String, @Nullable Object> facts = new HashMap<>(Map.of(
            "halfDays",
            6,
            "daysAttended",
            3,
            "requiredDays",
            3,
            "lumpSum",
            450.0,
            "distanceKm",
            312.4,
            "minimumKm",
            200.0,
            "distanceMode",
            "exclude"));

    @ParameterizedTest
    @CsvSource({
        "0, 0, none,   entitlement.absent",
        "1, 1, decide, entitlement.partly",
        "2, 1, decide, entitlement.partly",
        "2, 2, decide, entitlement.partly",
        "4, 2, decide, entitlement.partly",
        "3, 3, full,   entitlement.allDays",
        "5, 3, full,   entitlement.allDays",
        "6, 3, full,   entitlement.allDays",
    })
    void everyRequiredDayCountsWithOneHalfDay(int halfDays, int days, String entitlement, String reason) {
        facts.put("halfDays", halfDays);
        facts.put("daysAttended", days);

        assertThat(ENTITLEMENT.decide(facts))
                .containsEntry("entitlement", entitlement)
                .containsEntry("entitlementReason", reason)
                .containsEntry("amountBasis", "amount.flat");
        assertThat(amount()).isEqualTo(450.0);
    }

    @Test
    void whoNeverCameIsNotEntitledEvenWhereNoDayIsRequired() {
        facts.put("halfDays", 0);
        facts.put("daysAttended", 0);
        facts.put("requiredDays", 0);

        assertThat(ENTITLEMENT.decide(facts)).containsEntry("entitlement", "none");
    }

    @ParameterizedTest
    @CsvSource({
        "exclude, 199.999, 450.0, amount.flat",
        "halve,   199.999, 225.0, amount.halved",
        "halve,   200,     450.0, amount.flat",
        "halve,   200.001, 450.0, amount.flat",
        "ignore,  199.999, 450.0, amount.flat",
    })
    void amountIsHalvedBelowTheMinimumWhereTheExchangeSaysSo(String mode, double km, double amount, String basis) {
        facts.put("distanceMode", mode);
        facts.put("distanceKm", km);

        assertThat(amount()).isEqualTo(amount);
        assertThat(ENTITLEMENT.decide(facts)).containsEntry("amountBasis", basis);
    }

    @Test
    void amountIsFlatForWhomNobodyCouldLocate() {
        facts.put("distanceMode", "halve");
        facts.put("distanceKm", null);

        assertThat(amount()).isEqualTo(450.0);
    }

    @Test
    void halfOfAnOddSumIsRoundedToTheCent() {
        facts.put("distanceMode", "halve");
        facts.put("distanceKm", 10.0);
        facts.put("lumpSum", 450.01);

        assertThat(amount()).isEqualTo(225.01);
    }

    private double amount() {
        return ((Number) ENTITLEMENT.decide(facts).get("entitlementAmount")).doubleValue();
    }
}
