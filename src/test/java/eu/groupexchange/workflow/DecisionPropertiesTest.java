package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** The decision tables say for any facts what the rules say; here the rules are written down a second time, in Java. */
class DecisionPropertiesTest {

    private static final DecisionModel ELIGIBILITY = DecisionModel.of("eligibility");
    private static final DecisionModel ENTITLEMENT = DecisionModel.of("entitlement");
    private static final DecisionModel CLAIM_CHECK = DecisionModel.of("claim-check");

    private static final BigDecimal MINIMUM = new BigDecimal("200");
    private static final BigDecimal BAND = new BigDecimal("10");

    record Organisation(String country, String type, boolean inTime, boolean before) {}

    /** @param kilometres null where it was not located */
    record Distance(String mode, @Nullable BigDecimal kilometres, String source) {}

    record Rule(String verdict, String reason) {}

    @Property(tries = 400)
    void eligibility(@ForAll("organisations") Organisation organisation, @ForAll("distances") Distance distance) {
        List<String> allowed = List.of("BE", "DE", "FR", "PL");
        List<String> excluded = List.of("FR", "LU");
        List<Rule> rules = List.of(
                country(organisation.country(), allowed, excluded),
                distance(distance),
                organisation.inTime()
                        ? new Rule("eligible", "timeliness.inTime")
                        : new Rule("review", "timeliness.late"),
                kind(organisation.type()),
                organisation.before()
                        ? new Rule("review", "onceOnly.reimbursedBefore")
                        : new Rule("eligible", "onceOnly.first"));
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("country", organisation.country());
        facts.put("countriesAllowed", allowed);
        facts.put("countriesExcluded", excluded);
        facts.put("distanceKm", number(distance.kilometres()));
        facts.put("distanceMode", distance.mode());
        facts.put("minimumKm", MINIMUM.doubleValue());
        facts.put("reviewBandKm", BAND.doubleValue());
        facts.put("locationSource", distance.kilometres() == null ? null : distance.source());
        facts.put("organisationType", organisation.type());
        facts.put("organisationTypes", List.of("cluster", "business-network"));
        facts.put("registeredInTime", organisation.inTime());
        facts.put("reimbursedBefore", organisation.before());

        Map<String, Object> decided = ELIGIBILITY.decide(facts);

        assertThat(decided).containsEntry("recommendation", recommendation(rules));
        assertThat(decided)
                .containsEntry("reasons", rules.stream().map(Rule::reason).toList());
    }

    @Property(tries = 400)
    void entitlement(
            @ForAll @IntRange(max = 10) int days,
            @ForAll @IntRange(max = 10) int secondHalves,
            @ForAll @IntRange(max = 10) int required,
            @ForAll("sums") BigDecimal lumpSum,
            @ForAll("distances") Distance distance) {
        int halfDays = days + Math.min(days, secondHalves);
        boolean halved = distance.mode().equals("halve")
                && distance.kilometres() != null
                && distance.kilometres().compareTo(MINIMUM) < 0;
        BigDecimal amount = halved ? lumpSum.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP) : lumpSum;
        String expected = halfDays == 0 ? "none" : days >= required ? "full" : "decide";
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("halfDays", halfDays);
        facts.put("daysAttended", days);
        facts.put("requiredDays", required);
        facts.put("lumpSum", lumpSum.doubleValue());
        facts.put("distanceKm", number(distance.kilometres()));
        facts.put("minimumKm", MINIMUM.doubleValue());
        facts.put("distanceMode", distance.mode());

        Map<String, Object> decided = ENTITLEMENT.decide(facts);

        assertThat(decided)
                .containsEntry("entitlement", expected)
                .containsEntry("amountBasis", halved ? "amount.halved" : "amount.flat")
                .containsEntry(
                        "entitlementReason",
                        switch (expected) {
                            case "none" -> "entitlement.absent";
                            case "full" -> "entitlement.allDays";
                            default -> "entitlement.partly";
                        });
        assertThat(new BigDecimal(decided.get("entitlementAmount").toString())).isEqualByComparingTo(amount);
    }

    @Property(tries = 400)
    void claimCheck(
            @ForAll("evidence") Set<String> required,
            @ForAll("evidence") Set<String> sent,
            @ForAll("answers") String holder,
            @ForAll("answers") String iban,
            @ForAll("answers") String declaration,
            @ForAll("answers") String signed) {
        List<String> missing = new ArrayList<>();
        for (String kind : List.of("report", "travelEvidence", "accommodationEvidence")) {
            if (required.contains(kind) && !sent.contains(kind)) {
                missing.add(kind);
            }
        }
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("requiredEvidence", List.copyOf(required));
        facts.put("submittedEvidence", List.copyOf(sent));
        give(facts, missing, "accountHolderGiven", "accountHolder", holder);
        give(facts, missing, "ibanValid", "iban", iban);
        give(facts, missing, "declarationMade", "declaration", declaration);
        give(facts, missing, "signed", "signedBy", signed);

        assertThat(CLAIM_CHECK.collect("missing", facts)).containsExactlyElementsOf(missing);
    }

    @Provide
    Arbitrary<Organisation> organisations() {
        return Combinators.combine(
                        Arbitraries.of("BE", "DE", "FR", "PL", "LU", "US", "XX"),
                        Arbitraries.of("cluster", "business-network", "sme", "university"),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Organisation::new);
    }

    /** Half of them within a few metres of a boundary. */
    @Provide
    Arbitrary<Distance> distances() {
        Arbitrary<BigDecimal> anywhere = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("3000"))
                .ofScale(3);
        Arbitrary<BigDecimal> atBoundaries = Combinators.combine(
                        Arbitraries.of("190", "200", "210").map(BigDecimal::new),
                        Arbitraries.integers().between(-3, 3))
                .as((boundary, metres) -> boundary.add(BigDecimal.valueOf(metres, 3)));
        return Combinators.combine(
                        Arbitraries.of("exclude", "halve", "ignore"),
                        Arbitraries.oneOf(anywhere, atBoundaries).injectNull(0.1),
                        Arbitraries.of("gazetteer", "exact"))
                .as(Distance::new);
    }

    @Provide
    Arbitrary<BigDecimal> sums() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("9999.99"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<Set<String>> evidence() {
        return Arbitraries.of("report", "travelEvidence", "accommodationEvidence")
                .set()
                .ofMinSize(0);
    }

    /** An answer may also be unknown. */
    @Provide
    Arbitrary<String> answers() {
        return Arbitraries.of("true", "false", "unknown");
    }

    private static void give(
            Map<String, @Nullable Object> facts, List<String> missing, String fact, String item, String answer) {
        facts.put(fact, answer.equals("unknown") ? null : Boolean.valueOf(answer));
        if (!answer.equals("true")) {
            missing.add(item);
        }
    }

    private static Rule country(String country, List<String> allowed, List<String> excluded) {
        if (excluded.contains(country)) {
            return new Rule("ineligible", "country.excluded");
        }
        return allowed.contains(country)
                ? new Rule("eligible", "country.allowed")
                : new Rule("ineligible", "country.notAllowed");
    }

    private static Rule distance(Distance distance) {
        if (distance.mode().equals("ignore")) {
            return new Rule("eligible", "distance.ignored");
        }
        BigDecimal km = distance.kilometres();
        if (km == null) {
            return new Rule("review", "distance.notLocated");
        }
        boolean far = km.compareTo(MINIMUM) >= 0;
        if (distance.mode().equals("halve")) {
            return new Rule("eligible", far ? "distance.farEnough" : "distance.halved");
        }
        boolean near = km.subtract(MINIMUM).abs().compareTo(BAND) <= 0;
        if (near && distance.source().equals("gazetteer")) {
            return new Rule("review", "distance.nearLimit");
        }
        return far ? new Rule("eligible", "distance.farEnough") : new Rule("ineligible", "distance.tooNear");
    }

    private static Rule kind(String type) {
        return switch (type) {
            case "cluster" -> new Rule("eligible", "organisation.cluster");
            case "business-network" -> new Rule("eligible", "organisation.businessNetwork");
            case "sme" -> new Rule("ineligible", "organisation.sme");
            default -> new Rule("review", "organisation.other");
        };
    }

    private static String recommendation(List<Rule> rules) {
        if (rules.stream().anyMatch(rule -> rule.verdict().equals("ineligible"))) {
            return "ineligible";
        }
        return rules.stream().allMatch(rule -> rule.verdict().equals("eligible")) ? "eligible" : "review";
    }

    private static @Nullable Double number(@Nullable BigDecimal value) {
        return value == null ? null : value.doubleValue();
    }
}
