package eu.groupexchange.web.svg;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A chart of a table: bars beside each other, bars put together, or a line of what follows each other. Its text alternative says
 * every value; colours only repeat what a legend and numbers say.
 *
 * @param series what is drawn of each row, such as {@code Registered}
 */
public record Chart(String title, Kind kind, List<String> series, List<Row> rows) {

    public enum Kind {
        BARS,
        STACKED,
        LINE
    }

    /**
     * @param values one a series, none negative
     * @param written the values as people read them
     * @param isMarked whether a line points at it
     */
    public record Row(String label, List<BigDecimal> values, List<String> written, boolean isMarked) {}

    /** In both sizes, for the fragment {@code layout/chart}. */
    public DrawnChart drawn() {
        return new DrawnChart(drawing(680, false), drawing(340, true));
    }

    /** Every value, in the order of the table. */
    public String words() {
        return rows.stream()
                .map(row -> row.label() + ": " + String.join(", ", said(row)))
                .collect(Collectors.joining("; ", "", "."));
    }

    private List<String> said(Row row) {
        List<String> said = new ArrayList<>();
        for (int at = 0; at < series.size(); at++) {
            said.add((series.size() > 1 ? series.get(at) + " " : "")
                    + row.written().get(at));
        }
        return said;
    }

    private Drawing drawing(int width, boolean narrow) {
        ChartCanvas canvas = new ChartCanvas(this, width, narrow);
        return kind == Kind.LINE ? new LineChart(this, canvas).drawing() : new BarChart(this, canvas).drawing();
    }

    double largest() {
        return rows.stream()
                .mapToDouble(row -> kind == Kind.STACKED
                        ? row.values().stream()
                                .mapToDouble(BigDecimal::doubleValue)
                                .sum()
                        : row.values().stream()
                                .mapToDouble(BigDecimal::doubleValue)
                                .max()
                                .orElse(0))
                .max()
                .orElse(0);
    }
}
