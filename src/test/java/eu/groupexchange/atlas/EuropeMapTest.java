package eu.groupexchange.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.groupexchange.eligibility.Distances;
import eu.groupexchange.wording.Coordinates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EuropeMapTest {

    private static final Town VALENCIENNES = new Town("Valenciennes", 50.35909, 3.52506);
    private static final Town LJUBLJANA = new Town("Ljubljana", 46.05108, 14.50513);
    private static final Town GHENT = new Town("Ghent", 51.05, 3.71667);
    private static final Town DRESDEN = new Town("Dresden", 51.05089, 13.73832);

    private static final EuropeMap MAP = EuropeMap.around(VALENCIENNES).circle(200);

    @Test
    void theCircleIsAsFarFromTheVenueAsItSays() {
        Line circle = Measured.circle(VALENCIENNES, 200);

        for (int at = 0; at < circle.size(); at++) {
            EuropeanGrid.Degrees there = EuropeanGrid.degrees(new EuropeanGrid.Spot(circle.x()[at], circle.y()[at]));
            assertThat(Distances.kilometres(50.35909, 3.52506, there.latitude(), there.longitude())
                            .doubleValue())
                    .isCloseTo(200, within(0.001));
        }
        assertThat(circle.isClosed()).isTrue();
    }

    @Test
    void oneOrganisationIsSaidInWords() {
        Document svg = parsed(MAP.towns(List.of(LJUBLJANA)).svg(MapSize.WIDE).markup());

        assertThat(svg.selectXpath("//title").text()).isEqualTo("Map: Ljubljana and Valenciennes");
        assertThat(svg.selectXpath("//desc").text())
                .isEqualTo("Ljubljana, "
                        + Distances.kilometres(50.35909, 3.52506, 46.05108, 14.50513)
                                .setScale(0, java.math.RoundingMode.HALF_UP)
                        + " km from Valenciennes; the circle is 200 km.");
        Element root = svg.child(0);
        assertThat(root.attr("role")).isEqualTo("img");
        assertThat(Arrays.stream(root.attr("aria-labelledby").split(" ")))
                .allMatch(id -> svg.getElementById(id) != null);
        assertThat(labels(svg)).contains("Ljubljana", "Valenciennes", "200 km");
    }

    @Test
    void severalAreCountedAndMeasured() {
        EuropeMap map = MAP.towns(List.of(GHENT, LJUBLJANA, DRESDEN, DRESDEN));

        assertThat(map.words())
                .isEqualTo(
                        "4 organisations from 3 towns. The nearest to Valenciennes is Ghent, 78 km, the farthest Ljubljana,"
                                + " 945 km. 1 within the circle of 200 km.");
        Document svg = parsed(map.svg(MapSize.WIDE).markup());
        assertThat(svg.select("circle.map-town")).hasSize(3);
        assertThat(svg.select("circle.map-town-near")).hasSize(1);
        assertThat(svg.select("text.map-count").eachText()).containsExactly("2");
    }

    /** Who is within a kilometre of the circle sees on which side. */
    @Test
    void besideTheCircleItIsMeasuredToTheMetre() {
        Town beside = new Town("Beside", 50.35909 + 1.7975, 3.52506);

        assertThat(MAP.towns(List.of(beside)).words()).matches("Beside, (199|200)\\.\\d{3} km from .*");
    }

    @Test
    void townsBeyondEuropeAreNamedAndNotDrawn() {
        EuropeMap map = MAP.towns(List.of(LJUBLJANA, new Town("Cayenne", 4.93333, -52.33333)));

        assertThat(map.words()).endsWith("Not on the map: Cayenne.");
        assertThat(parsed(map.svg(MapSize.WIDE).markup()).select("circle.map-town"))
                .hasSize(1);
        assertThat(map.view(MapSize.WIDE).seen().width()).isLessThan(2_500_000);
    }

    @Test
    void countriesThatMayNotVisitAreDarkerAndSaidToBe() {
        EuropeMap map = MAP.towns(List.of(LJUBLJANA)).openTo(Set.of("SI", "BE", "DE"));

        assertThat(map.shaded()).contains("FR", "CH").doesNotContain("SI", "BE", "DE");
        assertThat(map.words()).endsWith("Countries that may not visit are darker.");
        assertThat(parsed(map.svg(MapSize.WIDE).markup()).select("path.map-shaded"))
                .hasSize(1);
    }

    @Test
    void whatIsTypedIsEscaped() {
        String svg = MAP.towns(List.of(new Town("<script>alert(\"1\")</script>", 46, 14)))
                .svg(MapSize.WIDE)
                .markup();

        assertThat(svg).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @EnumSource(MapSize.class)
    void aPointOfTheMapIsWhereItWasDrawn(MapSize size) {
        EuropeMap map = MAP.towns(List.of(LJUBLJANA));
        MapView view = map.view(size);
        EuropeanGrid.Spot spot = LJUBLJANA.spot();

        Coordinates clicked = map.at(size, view.x(spot.east()), view.y(spot.north()));

        assertThat(clicked.latitude().doubleValue()).isCloseTo(46.05108, within(0.00001));
        assertThat(clicked.longitude().doubleValue()).isCloseTo(14.50513, within(0.00001));
    }

    @ParameterizedTest
    @EnumSource(MapSize.class)
    void everythingThatIsShownIsWithinThePicture(MapSize size) {
        EuropeMap map = MAP.towns(List.of(
                new Town("Ponta Delgada", 37.73, -25.66),
                new Town("Nicosia", 35.17, 33.36),
                new Town("Ivalo", 68.65, 27.5)));

        Document svg = parsed(map.svg(size).markup());

        assertThat(svg.select("circle.map-town")).hasSize(3).allSatisfy(mark -> {
            assertThat(Double.parseDouble(mark.attr("cx"))).isBetween(0.0, (double) size.width());
            assertThat(Double.parseDouble(mark.attr("cy"))).isBetween(0.0, (double) size.height());
        });
    }

    @ParameterizedTest
    @EnumSource(MapSize.class)
    void namesDoNotCoverEachOther(MapSize size) {
        Labels labels = new Labels(size.width(), size.height());
        Random random = new Random(7);
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double x = random.nextDouble() * size.width();
            double y = random.nextDouble() * size.height();
            labels.place("Someplace", new Box(x - 4, y - 4, x + 4, y + 4), "map-label");
        }
        assertThat(labels.placed()).hasSizeBetween(10, 59);
        for (Labels.Label label : labels.placed()) {
            Box box = Labels.box(label, label.text().length() * Labels.LETTER);
            assertThat(boxes).noneMatch(box::overlaps);
            boxes.add(box);
        }
    }

    /** Both sizes of a page together, in the fullest case. */
    @Test
    void aMapIsLightHoweverManyTownsThereAre() {
        Random random = new Random(1);
        List<Town> towns = IntStream.range(0, 2000)
                .mapToObj(i -> new Town("Town " + i, 36 + random.nextDouble() * 32, -9 + random.nextDouble() * 40))
                .toList();
        DrawnMap full = MAP.towns(towns).shaded(Set.of("FR")).drawn();

        assertThat(parsed(full.wide().markup()).select("circle.map-town").size())
                .isBetween(20, 110);
        assertThat(parsed(full.wide().markup()).select("text.map-count").eachText())
                .extracting(Integer::parseInt)
                .satisfies(counts -> assertThat(
                                counts.stream().mapToInt(Integer::intValue).sum())
                        .isGreaterThan(1900));
        assertThat((full.wide().markup() + full.narrow().markup()).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(60_000);
        assertThat(full.wide().markup().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(40_000);
        assertThat(EuropeMap.ofEurope().svg(MapSize.WIDE).markup().length()).isLessThan(26_000);
    }

    @Test
    void itHasNoStyleThatTheSecurityPolicyForbids() {
        EuropeMap map = MAP.towns(List.of(LJUBLJANA, GHENT)).shaded(Set.of("FR"));

        assertThat(map.svg(MapSize.WIDE).markup()).doesNotContain("style").doesNotContain("fill=\"#");
        assertThat(map.image(MapSize.WIDE).markup())
                .doesNotContain("style")
                .doesNotContain("class=")
                .contains("xmlns=\"http://www.w3.org/2000/svg\"");
        assertThat(parsed(map.image(MapSize.WIDE).markup()).select("rect, path, circle, text"))
                .as("each of them says how it looks")
                .allMatch(element -> element.hasAttr("fill"));
    }

    private static List<String> labels(Document svg) {
        return svg.select("text.map-label").eachText();
    }

    private static Document parsed(String markup) {
        return Jsoup.parse(markup, "", Parser.xmlParser());
    }
}
