package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import eu.groupexchange.eligibility.gazetteer.Gazetteer;
import eu.groupexchange.eligibility.gazetteer.Place;
import eu.groupexchange.wording.Texts;
import java.util.LinkedHashMap;
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

    /** The fields of the point as that button fills them in; none where it was another one or nothing was found. */
    Map<String, String> point(JsonNode call, Map<String, String> sent, String action) {
        Map<String, String> point = new LinkedHashMap<>();
        if (action.equals(FIND)) {
            found(call.at("/host/country").asText(""), sent).ifPresent(place -> {
                point.put("venue.latitude", String.valueOf(place.latitude()));
                point.put("venue.longitude", String.valueOf(place.longitude()));
                point.put("venue.pointSource", Texts.of("drafts.town.source", place.name()));
            });
        }
        return point;
    }

    /** What came of it, in words. */
    String sentence(Map<String, String> sent, String action) {
        return action.equals(FIND) ? Texts.of("drafts.town.looked-up") : "";
    }

    private Optional<Place> found(String country, Map<String, String> sent) {
        String city = sent.getOrDefault("venue.city", "").strip();
        return country.isEmpty() || city.isEmpty() ? Optional.empty() : gazetteer.locate(country, city);
    }
}
