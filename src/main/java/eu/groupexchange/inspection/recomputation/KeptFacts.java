package eu.groupexchange.inspection.recomputation;

import eu.groupexchange.eligibility.EligibilityFacts;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.OrganisationType;
import eu.groupexchange.wording.FormValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts that were kept with an assessment, as they stand there now: somebody may have written anything into them. */
record KeptFacts(Map<String, @Nullable Object> values) {

    /** What the tables on eligibility ask for, all of which is kept. */
    static final List<String> INPUTS = List.of(
            "country",
            "countriesAllowed",
            "countriesExcluded",
            "distanceKm",
            "minimumKm",
            "distanceMode",
            "locationSource",
            "reviewBandKm",
            "registeredInTime",
            "organisationType",
            "organisationTypes",
            "reimbursedBefore");

    @Nullable
    Object of(String name) {
        return values.get(name);
    }

    @Nullable
    BigDecimal number(String name) {
        return values.get(name) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    /** Numbers as the engine had them. */
    @Nullable
    Object input(String name) {
        BigDecimal number = number(name);
        return number == null ? values.get(name) : Double.valueOf(number.doubleValue());
    }

    /** As the reasons are told from them; only what a sentence may name has to be there. */
    EligibilityFacts asFacts(Exchange exchange) {
        return new EligibilityFacts(
                text("country"),
                text("city"),
                text("place"),
                text("region"),
                null,
                (String) values.get("territory"),
                null,
                null,
                number("distanceKm"),
                null,
                FormValue.of(OrganisationType.class, text("organisationType")),
                Boolean.TRUE.equals(values.get("registeredInTime")),
                List.of(),
                exchange.venue().latitude(),
                exchange.venue().longitude(),
                exchange.rules());
    }

    private String text(String name) {
        return values.get(name) instanceof String text ? text : "";
    }
}
