package eu.groupexchange.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The outlines of the countries. They are made of Natural Earth's admin 0 countries, 1:50 million, as GeoJSON with the property
 * {@code name}: {@code mvn test -Dtest=OutlinesTest -Doutlines=<that file>}.
 */
class OutlinesTest {

    private static final Path FILE = Path.of("src/main/resources/atlas/europe.txt");
    private static final Set<String> MEMBER_STATES =
            Set.of("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "));

    @Test
    void isMadeOfNaturalEarthWhereThatIsGiven() throws IOException {
        String source = System.getProperty("outlines");
        if (source != null) {
            Files.writeString(FILE, OutlinesMaker.of(Path.of(source)));
        }
        assertThat(Files.readString(FILE))
                .startsWith("# ")
                .contains("Natural Earth")
                .hasSizeLessThan(120_000);
    }

    @Test
    void everyMemberStateIsOnTheMap() {
        assertThat(Outlines.ofEurope().countries()).containsKeys(MEMBER_STATES.toArray(String[]::new));
        assertThat(Outlines.ofEurope().countries())
                .containsKeys("NO", "CH", "GB", "UA", "RS", "ME", "AL", "MK", "BA", "MD", "XK", "IS");
    }

    @Test
    void aTownLiesInItsCountry() {
        assertThat(countryAt(46.051, 14.506)).isEqualTo("SI");
        assertThat(countryAt(50.9, 3.4)).isEqualTo("BE");
        assertThat(countryAt(48.2, 16.37)).isEqualTo("AT");
        assertThat(countryAt(64.1, 27.0)).isEqualTo("FI");
        assertThat(countryAt(41.9, 12.8)).isEqualTo("IT");
        assertThat(countryAt(28.3, -16.5)).isEqualTo("ES");
        assertThat(countryAt(58.0, 3.0)).as("the North Sea").isEmpty();
    }

    /** As the Union sees it: Cyprus is one member state, and the Crimea is Ukraine's. */
    @Test
    void bordersAreThoseThatTheUnionRecognises() {
        assertThat(countryAt(35.3, 33.4)).isEqualTo("CY");
        assertThat(countryAt(45.2, 34.2)).isEqualTo("UA");
    }

    @Test
    void aBorderIsOneLineOfTwoCountries() {
        Map<Integer, Long> uses = Outlines.ofEurope().countries().values().stream()
                .flatMap(List::stream)
                .flatMap(ring -> java.util.Arrays.stream(ring).boxed())
                .collect(Collectors.groupingBy(arc -> arc < 0 ? ~arc : arc, Collectors.counting()));

        assertThat(uses.values()).allMatch(count -> count <= 2);
        assertThat(uses.keySet()).hasSameSizeAs(Outlines.ofEurope().arcs());
        assertThat(arcsOf("FR")).containsAnyElementsOf(arcsOf("BE"));
        assertThat(arcsOf("PT")).doesNotContainAnyElementsOf(arcsOf("FR"));
    }

    private Set<Integer> arcsOf(String country) {
        return Outlines.ofEurope().countries().get(country).stream()
                .flatMap(ring -> java.util.Arrays.stream(ring).boxed())
                .map(arc -> arc < 0 ? ~arc : arc)
                .collect(Collectors.toSet());
    }

    private String countryAt(double latitude, double longitude) {
        EuropeanGrid.Spot spot = EuropeanGrid.spot(latitude, longitude);
        return Outlines.ofEurope().countries().keySet().stream()
                .filter(country -> Outlines.ofEurope().countries().get(country).stream()
                                        .map(ring ->
                                                Land.ring(Outlines.ofEurope().arcs(), ring))
                                        .filter(ring -> encloses(ring, spot))
                                        .count()
                                % 2
                        == 1)
                .collect(Collectors.joining(" "));
    }

    private static boolean encloses(Line ring, EuropeanGrid.Spot spot) {
        boolean within = false;
        for (int at = 0; at + 1 < ring.size(); at++) {
            double y1 = ring.y()[at];
            double y2 = ring.y()[at + 1];
            if (y1 > spot.north() != y2 > spot.north()
                    && spot.east()
                            < ring.x()[at] + (ring.x()[at + 1] - ring.x()[at]) * (spot.north() - y1) / (y2 - y1)) {
                within = !within;
            }
        }
        return within;
    }
}
