package eu.groupexchange.eligibility;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeRules;
import eu.groupexchange.exchange.OrganisationType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the decision on eligibility takes in. Kept with each decision, so that it can be made again from the same facts.
 *
 * @param country of the organisation, ISO 3166-1 alpha-2
 * @param place the place whose point was measured, or null where none was found
 * @param region of that place; the name of the territory that it lies in
 * @param geonameId the place's number at GeoNames; null for an exact point
 * @param territory the territory's ISO code, where it is not the country's; else null
 * @param distanceKm the WGS84 geodesic from the venue in kilometres, to the metre; null where there is no point
 * @param earlierReimbursements that look like the same organisation's, in other exchanges
 * @param locationSource null where there is no point
 */
public record EligibilityFacts(
        String country,
        String city,
        @Nullable String place,
        @Nullable String region,
        @Nullable Long geonameId,
        @Nullable String territory,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable BigDecimal distanceKm,
        @Nullable MeasuredFrom locationSource,
        OrganisationType organisationType,
        boolean registeredInTime,
        List<EarlierReimbursement> earlierReimbursements,
        double venueLatitude,
        double venueLongitude,
        ExchangeRules rules) {

    /** The point of an organisation, in degrees WGS84. */
    public record Point(
            String place,
            String region,
            @Nullable Long geonameId,
            @Nullable String territory,
            double latitude,
            double longitude,
            MeasuredFrom source) {}

    public static EligibilityFacts of(
            Exchange exchange,
            String country,
            String city,
            @Nullable Point point,
            OrganisationType organisationType,
            boolean registeredInTime,
            List<EarlierReimbursement> earlierReimbursements) {
        Exchange.Venue venue = exchange.venue();
        return new EligibilityFacts(
                country,
                city,
                point == null ? null : point.place(),
                point == null ? null : point.region(),
                point == null ? null : point.geonameId(),
                point == null ? null : point.territory(),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                point == null
                        ? null
                        : Distances.kilometres(
                                venue.latitude(), venue.longitude(), point.latitude(), point.longitude()),
                point == null ? null : point.source(),
                organisationType,
                registeredInTime,
                List.copyOf(earlierReimbursements),
                venue.latitude(),
                venue.longitude(),
                exchange.rules());
    }

    /** Whether it looks as if the organisation was reimbursed before, or is about to be. */
    public boolean reimbursedBefore() {
        return !earlierReimbursements.isEmpty();
    }

    /** The distance as people write it, such as {@code 245 km}, and near a limit as exactly as it takes to be true. */
    public String distanceText() {
        return distanceKm == null ? "not located" : Kilometres.text(distanceKm, rules.distance());
    }

    /** As it is kept beside the decision: every input by its name, and how the distance was measured. */
    public Map<String, Object> asRecord() {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("country", country);
        kept.put("city", city);
        kept.put("place", place);
        kept.put("region", region);
        kept.put("geonameId", geonameId);
        kept.put("territory", territory);
        kept.put("latitude", latitude);
        kept.put("longitude", longitude);
        kept.put("venueLatitude", venueLatitude);
        kept.put("venueLongitude", venueLongitude);
        kept.put("distanceKm", distanceKm);
        kept.put("distanceMethod", "geodesic on WGS84, GeographicLib, to the metre");
        kept.put("locationSource", locationSource == null ? null : locationSource.value());
        kept.put("organisationType", organisationType.value());
        kept.put("registeredInTime", registeredInTime);
        kept.put("reimbursedBefore", reimbursedBefore());
        kept.put("earlierReimbursements", earlierReimbursements);
        kept.put("countriesAllowed", rules.countriesAllowed());
        kept.put("countriesExcluded", rules.countriesExcluded());
        kept.put("distanceMode", rules.distance().mode().value());
        kept.put("minimumKm", rules.distance().minimumKm());
        kept.put("reviewBandKm", rules.distance().reviewBandKm());
        kept.put(
                "organisationTypes",
                rules.organisationTypes().stream().map(OrganisationType::value).toList());
        return kept;
    }
}
