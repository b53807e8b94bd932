package eu.groupexchange.desk.figures;

import eu.groupexchange.atlas.EuropeMap;
import eu.groupexchange.atlas.MapSize;
import eu.groupexchange.atlas.Town;
import eu.groupexchange.audit.access.NothingPersonal;
import eu.groupexchange.eligibility.gazetteer.Gazetteer;
import eu.groupexchange.web.Download;
import eu.groupexchange.wording.Coordinates;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A map as a picture of its own, for a control that is clicked at: {@code <input type="image" src="/desk/map.svg?…">} sends where
 * on it somebody clicked, and {@link EuropeMap#at} says what lies there. What is no number is as if it were not there.
 */
@Controller
@NothingPersonal("it draws a point that its address names")
class MapPictures {

    private static final int NEIGHBOURS = 40;
    private static final int FURTHEST = 20_000;
    private static final int USUAL_SPAN = 900;

    private final Gazetteer gazetteer;

    MapPictures(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * @param latitude of the venue, in degrees; without it all of Europe is shown
     * @param name what stands beside it
     * @param country whose larger towns are shown for orientation, ISO 3166 alpha-2
     * @param circle kilometres
     * @param span how many kilometres from side to side
     * @param size {@code wide} or {@code narrow}
     */
    @GetMapping("/desk/map.svg")
    ResponseEntity<byte[]> picture(
            @RequestParam(defaultValue = "") String latitude,
            @RequestParam(defaultValue = "") String longitude,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "0") String circle,
            @RequestParam(defaultValue = "900") String span,
            @RequestParam(defaultValue = "wide") String size) {
        EuropeMap map = Coordinates.pair(latitude + " ; " + longitude)
                .filter(MapPictures::isOnEarth)
                .map(point -> around(point, name, country, number(span, USUAL_SPAN))
                        .circle(Math.min(number(circle, 0), FURTHEST / 4)))
                .orElse(EuropeMap.ofEurope());
        String svg =
                map.image("narrow".equals(size) ? MapSize.NARROW : MapSize.WIDE).markup();
        return Download.shown("map.svg", "image/svg+xml", svg.getBytes(StandardCharsets.UTF_8));
    }

    private EuropeMap around(Coordinates point, String name, String country, int span) {
        double latitude = point.latitude().doubleValue();
        double longitude = point.longitude().doubleValue();
        List<Town> towns =
                gazetteer.around(country.toUpperCase(Locale.ROOT), latitude, longitude, span / 2, NEIGHBOURS).stream()
                        .map(place -> new Town(place.name(), place.latitude(), place.longitude()))
                        .toList();
        return EuropeMap.around(new Town(name, latitude, longitude)).span(span).orientation(towns);
    }

    private static boolean isOnEarth(Coordinates point) {
        return point.latitude().abs().compareTo(BigDecimal.valueOf(89)) < 0
                && point.longitude().abs().compareTo(BigDecimal.valueOf(180)) <= 0;
    }

    private static int number(String typed, int otherwise) {
        return typed.matches("\\d{1,5}") ? Math.min(Integer.parseInt(typed), FURTHEST) : otherwise;
    }
}
