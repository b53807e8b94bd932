package eu.groupexchange.eligibility;

import eu.groupexchange.exchange.ExchangeRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Kilometres as people write them, and never so rounded that they seem to lie on the other side of a limit. */
public final class Kilometres {

    private Kilometres() {}

    /** The same, with the limits that an exchange has. */
    public static String text(BigDecimal kilometres, ExchangeRules.Distance rule) {
        return text(
                kilometres,
                List.of(
                        rule.minimumKm(),
                        rule.minimumKm().subtract(rule.reviewBandKm()),
                        rule.minimumKm().add(rule.reviewBandKm())));
    }

    /** {@code 54 km}; near a limit with as many digits as it takes: {@code 199.9 km}, {@code 199.96 km}. */
    static String text(BigDecimal kilometres, List<BigDecimal> limits) {
        for (int digits = 0; digits < kilometres.scale(); digits++) {
            BigDecimal rounded = kilometres.setScale(digits, RoundingMode.HALF_UP);
            if (limits.stream().allMatch(limit -> rounded.compareTo(limit) == kilometres.compareTo(limit))) {
                return written(rounded);
            }
        }
        return written(kilometres);
    }

    static String written(BigDecimal kilometres) {
        BigDecimal plain = kilometres.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + " km";
    }
}
