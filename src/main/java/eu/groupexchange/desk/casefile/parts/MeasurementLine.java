package eu.groupexchange.desk.casefile.parts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.eligibility.EarlierReimbursement;
import eu.groupexchange.eligibility.MeasuredFrom;
import eu.groupexchange.participation.review.Assessment;
import eu.groupexchange.wording.FormValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the distance of an assessment was measured, and which participations looked like the same organisation's then. */
record MeasurementLine(
        String distance, String from, String to, String source, String method, List<EarlierReimbursement> earlier) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static @Nullable MeasurementLine of(@Nullable Assessment assessment) {
        if (assessment == null) {
            return null;
        }
        JsonNode facts = read(assessment.factsJson());
        boolean located = facts.hasNonNull("distanceKm");
        return new MeasurementLine(
                located ? facts.get("distanceKm").decimalValue().setScale(3).toPlainString() + " km" : "not measured",
                point(facts, "venueLatitude", "venueLongitude"),
                located ? point(facts, "latitude", "longitude") : "not located",
                source(facts),
                facts.path("distanceMethod").asText(),
                earlier(facts));
    }

    private static String source(JsonNode facts) {
        return FormValue.find(MeasuredFrom.class, facts.path("locationSource").asText())
                .map(from -> source(from, facts))
                .orElse("");
    }

    private static String source(MeasuredFrom from, JsonNode facts) {
        return switch (from) {
            case EXACT -> "the exact point that a coordinator set";
            case GAZETTEER ->
                "the centre of %s (GeoNames%s, CC BY 4.0)"
                        .formatted(
                                facts.path("region").asText("").isEmpty()
                                        ? facts.path("place").asText()
                                        : facts.path("place").asText() + ", "
                                                + facts.path("region").asText(),
                                facts.hasNonNull("geonameId")
                                        ? " " + facts.path("geonameId").asText()
                                        : "");
        };
    }

    private static String point(JsonNode facts, String latitude, String longitude) {
        return facts.path(latitude).asText() + ", " + facts.path(longitude).asText();
    }

    private static List<EarlierReimbursement> earlier(JsonNode facts) {
        List<EarlierReimbursement> all = new ArrayList<>();
        facts.path("earlierReimbursements")
                .forEach(one -> all.add(new EarlierReimbursement(
                        one.path("reference").asText(),
                        one.path("organisation").asText(),
                        one.path("because").asText())));
        return all;
    }

    private static JsonNode read(String facts) {
        try {
            return JSON.reader()
                    .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts of an assessment cannot be read", e);
        }
    }
}
