package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import eu.groupexchange.eligibility.gazetteer.Gazetteer;
import eu.groupexchange.eligibility.gazetteer.Place;
import eu.groupexchange.wording.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the point of a venue: in the gazetteer by the town that was typed, or where somebody clicked on the map. */
@Component
class TownOfVenue {

    private static final String FIND = "find-town";

    private final Gazetteer gazetteer;

    TownOfVenue(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The fields of the point as that button fills them in; none where it was another one or nothing was found.
     *
     * @param call as the page showed it
     */
    Map<String, String> point(JsonNode call, Map<String, String> sent, String action) {
        if (action.equals(FIND)) {
            return found(call.at("/host/country").asText(""), sent)
                    .map(place -> fields(
                            String.valueOf(place.latitude()),
                            String.valueOf(place.longitude()),
                            Texts.of("drafts.town.source", place.name())))
                    .orElse(Map.of());
        }
        return VenueMap.clicked(call, sent)
                .map(point -> fields(
                        point.latitude().toPlainString(),
                        point.longitude().toPlainString(),
                        Texts.of("drafts.town.on-the-map")))
                .orElse(Map.of());
    }

    /** What came of it, in words; empty where nothing was asked for. */
    String sentence(Map<String, String> sent, String action, List<String> changed) {
        boolean moved = changed.contains("/venue/latitude") || changed.contains("/venue/longitude");
        if (action.equals(FIND)) {
            return Texts.of(moved ? "drafts.town.found" : "drafts.town.not-found");
        }
        return sent.containsKey("point.x") ? Texts.of(moved ? "drafts.town.clicked" : "drafts.town.not-clicked") : "";
    }

    private static Map<String, String> fields(String latitude, String longitude, String source) {
        return Map.of("venue.latitude", latitude, "venue.longitude", longitude, "venue.pointSource", source);
    }

    private Optional<Place> found(String country, Map<String, String> sent) {
        String city = sent.getOrDefault("venue.city", "").strip();
        return country.isEmpty() || city.isEmpty() ? Optional.empty() : gazetteer.locate(country, city);
    }
}
