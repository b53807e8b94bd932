package eu.groupexchange.atlas;

import eu.groupexchange.web.svg.Drawing;
import eu.groupexchange.wording.Coordinates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map of Europe: a venue, the circle around it, and the towns of organisations, zoomed to what it shows. Borders and coasts are
 * Natural Earth's, on the projection of the Union's own maps.
 *
 * <pre>{@code
 * EuropeMap.around(new Town("Valenciennes", 50.35909, 3.52506)).circle(200)
 *         .towns(List.of(new Town("Ljubljana", 46.05108, 14.50513)))
 *         .shaded(Set.of("FR"))
 *         .drawn();
 * }</pre>
 *
 * @param venue what is in the middle of it all, or null
 * @param circle kilometres around the venue, 0 for none
 * @param towns no two with the same name and place
 * @param orientation towns that only help to find one's way, in small and as far as there is room
 * @param shaded countries whose organisations do not come, ISO 3166 alpha-2
 * @param span how many kilometres it shows at least from side to side
 */
public record EuropeMap(
        @Nullable Town venue, int circle, List<Town> towns, List<Town> orientation, Set<String> shaded, int span) {

    private static final int USUAL_SPAN = 900;
    private static final int DECIMALS = 5;

    /** All of Europe that has member states. */
    private static final Box EUROPE = new Box(2_500_000, 1_350_000, 6_550_000, 5_450_000);

    /** Around a venue. */
    public static EuropeMap around(Town venue) {
        return new EuropeMap(venue, 0, List.of(), List.of(), Set.of(), USUAL_SPAN);
    }

    /** Without a venue. */
    public static EuropeMap ofEurope() {
        return new EuropeMap(null, 0, List.of(), List.of(), Set.of(), USUAL_SPAN);
    }

    /** With a circle of so many kilometres around the venue; 0 for none. */
    public EuropeMap circle(int kilometres) {
        return new EuropeMap(venue, kilometres, towns, orientation, shaded, span);
    }

    /** With these; what has the same name and place becomes one. */
    public EuropeMap towns(Collection<Town> more) {
        Map<Town, Integer> counted = new LinkedHashMap<>();
        Stream.concat(towns.stream(), more.stream())
                .forEach(town -> counted.merge(
                        new Town(town.name(), town.latitude(), town.longitude(), 1),
                        town.organisations(),
                        Integer::sum));
        List<Town> together = new ArrayList<>();
        counted.forEach((town, count) -> together.add(new Town(town.name(), town.latitude(), town.longitude(), count)));
        return new EuropeMap(venue, circle, List.copyOf(together), orientation, shaded, span);
    }

    public EuropeMap orientation(List<Town> landmarks) {
        return new EuropeMap(venue, circle, towns, List.copyOf(landmarks), shaded, span);
    }

    public EuropeMap shaded(Set<String> countries) {
        return new EuropeMap(venue, circle, towns, orientation, Set.copyOf(countries), span);
    }

    /** With every other country shaded. */
    public EuropeMap openTo(Set<String> countries) {
        Set<String> others = new TreeSet<>(Outlines.ofEurope().countries().keySet());
        others.removeAll(countries);
        return shaded(others);
    }

    /** With so many kilometres from side to side at least; less shows more closely. */
    public EuropeMap span(int kilometres) {
        return new EuropeMap(venue, circle, towns, orientation, shaded, kilometres);
    }

    /** In both sizes, for the fragment {@code layout/map}. */
    public DrawnMap drawn() {
        return new DrawnMap(svg(MapSize.WIDE), svg(MapSize.NARROW), words());
    }

    /** Markup for a page, whose style sheet says how it looks. */
    public Drawing svg(MapSize size) {
        return new MapDrawing(this, size, Paint.OF_THE_PAGE).drawing();
    }

    /** A file that looks the same by itself: what an {@code img} or an {@code input} of the type image shows. */
    public Drawing image(MapSize size) {
        return new MapDrawing(this, size, Paint.OF_ITS_OWN).drawing();
    }

    public String title() {
        return wording().title();
    }

    /** All that is to be seen, as a text. */
    public String words() {
        return wording().text();
    }

    /**
     * What lies where somebody clicked.
     *
     * @param x from the left, in pixels of the size that was shown
     * @param y from above
     */
    public Coordinates at(MapSize size, double x, double y) {
        EuropeanGrid.Degrees there = EuropeanGrid.degrees(view(size).at(x, y));
        return new Coordinates(rounded(there.latitude()), rounded(there.longitude()));
    }

    MapView view(MapSize size) {
        @Nullable Box shown = venue == null ? null : around(venue.spot());
        if (venue != null && circle > 0) {
            Line line = Measured.circle(venue, circle);
            for (int at = 0; at < line.size(); at++) {
                shown = shown.with(line.x()[at], line.y()[at]);
            }
        }
        for (Town town : towns) {
            EuropeanGrid.Spot spot = town.spot();
            if (Outlines.EXTENT.contains(spot.east(), spot.north())) {
                shown = shown == null ? around(spot) : shown.with(spot.east(), spot.north());
            }
        }
        return MapView.of(shown == null ? EUROPE : shown, span * 1000.0, size);
    }

    private MapWords wording() {
        return new MapWords(venue, circle, towns, !shaded.isEmpty());
    }

    private static Box around(EuropeanGrid.Spot spot) {
        return new Box(spot.east(), spot.north(), spot.east(), spot.north());
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
