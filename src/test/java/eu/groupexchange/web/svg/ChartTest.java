package eu.groupexchange.web.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartTest {

    private static final List<Chart.Row> ROWS =
            List.of(row("Germany", 8, 6), row("Slovenia", 4, 4), row("Cyprus & others <all>", 1, 0));

    @ParameterizedTest
    @EnumSource(Chart.Kind.class)
    void whoDoesNotSeeItHearsEveryValue(Chart.Kind kind) {
        Chart chart = new Chart("Countries", kind, List.of("Registered", "Present"), ROWS);

        both(chart).forEach(svg -> {
            assertThat(svg.select("title").text()).isEqualTo("Countries");
            assertThat(svg.select("desc").text())
                    .isEqualTo(
                            "Germany: Registered 8, Present 6; Slovenia: Registered 4, Present 4; Cyprus & others <all>:"
                                    + " Registered 1, Present 0.");
            assertThat(svg.child(0).attr("role")).isEqualTo("img");
            assertThat(Arrays.stream(svg.child(0).attr("aria-labelledby").split(" ")))
                    .allMatch(id -> svg.getElementById(id) != null);
        });
    }

    @Test
    void aBarIsAsLongAsItsValueIsLarge() {
        Chart chart = new Chart("Countries", Chart.Kind.BARS, List.of("Registered", "Present"), ROWS);

        both(chart).forEach(svg -> {
            List<Double> bars = bars(svg);
            assertThat(bars).hasSize(5); // none for nothing
            assertThat(bars.get(2) / bars.get(0)).isBetween(0.49, 0.51);
            assertThat(svg.select("text.chart-number").eachText()).containsExactly("8", "6", "4", "4", "1", "0");
        });
    }

    @Test
    void whatIsPutTogetherIsAsLongAsItsParts() {
        Chart chart = new Chart("Money", Chart.Kind.STACKED, List.of("Paid", "Authorised"), ROWS);

        Document wide = both(chart).toList().get(0);
        List<Double> bars = bars(wide);
        assertThat(bars.get(0) + bars.get(1))
                .isBetween(1.74 * (bars.get(2) + bars.get(3)), 1.76 * (bars.get(2) + bars.get(3)));
        assertThat(wide.select("text.chart-inside").eachText()).contains("8", "6");
    }

    @Test
    void aLineRisesToItsLastValueAndPointsAtTheDeadline() {
        Chart chart = new Chart(
                "Registrations",
                Chart.Kind.LINE,
                List.of("In all"),
                List.of(
                        new Chart.Row("1 April", List.of(BigDecimal.ONE), List.of("1"), false),
                        new Chart.Row("2 April", List.of(BigDecimal.TEN), List.of("10"), true)));

        both(chart).forEach(svg -> {
            assertThat(svg.select("path.chart-line")).hasSize(1);
            assertThat(svg.select("path.chart-mark")).hasSize(1);
            assertThat(svg.text()).contains("2 April");
        });
    }

    @ParameterizedTest
    @EnumSource(Chart.Kind.class)
    void nothingIsDrawnBeyondItsEdge(Chart.Kind kind) {
        List<Chart.Row> rows = List.of(
                row("A country with a name that is far too long for the room that a telephone has for it", 123456, 1),
                row("Short", 0, 0));
        both(new Chart("Countries", kind, List.of("Registered", "Present"), rows))
                .forEach(svg -> {
                    double width =
                            Double.parseDouble(svg.child(0).attr("viewBox").split(" ")[2]);
                    assertThat(svg.select("rect"))
                            .allSatisfy(bar -> assertThat(end(bar)).isLessThanOrEqualTo(width));
                });
    }

    private static double end(Element bar) {
        return Double.parseDouble(bar.attr("x")) + Double.parseDouble(bar.attr("width"));
    }

    private static List<Double> bars(Document svg) {
        return svg.select("rect").stream()
                .filter(bar ->
                        !bar.attr("width").equals("12") || !bar.attr("height").equals("12"))
                .map(bar -> Double.parseDouble(bar.attr("width")))
                .toList();
    }

    private static Stream<Document> both(Chart chart) {
        DrawnChart drawn = chart.drawn();
        return Stream.of(drawn.wide(), drawn.narrow())
                .map(drawing -> Jsoup.parse(drawing.markup(), "", Parser.xmlParser()));
    }

    private static Chart.Row row(String label, int first, int second) {
        return new Chart.Row(
                label,
                List.of(BigDecimal.valueOf(first), BigDecimal.valueOf(second)),
                List.of(String.valueOf(first), String.valueOf(second)),
                false);
    }
}
