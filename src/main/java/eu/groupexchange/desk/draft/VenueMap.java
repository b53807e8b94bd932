package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import eu.groupexchange.atlas.EuropeMap;
import eu.groupexchange.atlas.MapSize;
import eu.groupexchange.atlas.Town;
import eu.groupexchange.wording.Coordinates;
import java.util.Map;
import java.util.Optional;

/**
 * The map on which somebody clicks to say where a venue is: a button of the form, so that it works without any script. It is
 * shown in one size on every screen, because browsers send pixels of what they show.
 */
final class VenueMap {

    static final MapSize SIZE = MapSize.NARROW;

    /** Close enough to tell a part of a town from another. */
    private static final int KILOMETRES = 60;

    private static final double MOST = 90;

    private VenueMap() {}

    /** Around the point where there is one, otherwise all of Europe: a first click is followed by a closer one. */
    static EuropeMap of(JsonNode call) {
        JsonNode latitude = call.at("/venue/latitude");
        JsonNode longitude = call.at("/venue/longitude");
        if (!latitude.isNumber() || !longitude.isNumber() || Math.abs(latitude.doubleValue()) > MOST) {
            return EuropeMap.ofEurope();
        }
        return EuropeMap.around(
                        new Town(call.at("/venue/city").asText(""), latitude.doubleValue(), longitude.doubleValue()))
                .span(KILOMETRES);
    }

    /** Where the map that showed this call was clicked; empty where it was not, or pressed by keyboard. */
    static Optional<Coordinates> clicked(JsonNode call, Map<String, String> sent) {
        int x = pixel(sent.getOrDefault("point.x", ""));
        int y = pixel(sent.getOrDefault("point.y", ""));
        return x <= 0 && y <= 0 || x > SIZE.width() || y > SIZE.height()
                ? Optional.empty()
                : Optional.of(of(call).at(SIZE, x, y));
    }

    private static int pixel(String typed) {
        return typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
    }
}
