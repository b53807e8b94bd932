package eu.groupexchange.desk.figures;

import eu.groupexchange.report.figures.FigureTable;
import eu.groupexchange.report.figures.FigureTable.Column;
import eu.groupexchange.report.figures.FigureTable.Row;
import eu.groupexchange.web.svg.Chart;
import eu.groupexchange.web.svg.DrawnChart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of figures as a page shows it: its chart, where one is drawn of it, and every value in words. */
public record FigureView(FigureTable table, @Nullable DrawnChart chart, List<Line> lines) {

    /** @param values as people read them, one a column */
    public record Line(String label, List<String> values) {}

    public static FigureView of(FigureTable table) {
        return new FigureView(
                table,
                isDrawn(table) ? chart(table).drawn() : null,
                table.rows().stream()
                        .map(row -> new Line(row.label(), written(table, row, columns(table, false))))
                        .toList());
    }

    /** Nothing is drawn of nothing but zeros. */
    private static boolean isDrawn(FigureTable table) {
        return table.shape() != FigureTable.Shape.TABLE
                && table.rows().stream()
                        .flatMap(row -> row.values().stream())
                        .anyMatch(value -> value != null && value.signum() > 0);
    }

    static Chart chart(FigureTable table) {
        List<Integer> drawn = new ArrayList<>(columns(table, true));
        drawn.removeIf(column -> drawn.size() > 1
                && table.rows().stream().allMatch(row -> value(row, column).signum() == 0));
        return new Chart(
                table.title(),
                switch (table.shape()) {
                    case STACKED -> Chart.Kind.STACKED;
                    case LINE -> Chart.Kind.LINE;
                    default -> Chart.Kind.BARS;
                },
                drawn.stream().map(column -> table.columns().get(column).head()).toList(),
                table.rows().stream()
                        .map(row -> new Chart.Row(
                                row.label(),
                                drawn.stream().map(column -> value(row, column)).toList(),
                                written(table, row, drawn),
                                row.isMarked()))
                        .toList());
    }

    private static List<Integer> columns(FigureTable table, boolean onlyDrawn) {
        return IntStream.range(0, table.columns().size())
                .boxed()
                .filter(column -> !onlyDrawn || table.columns().get(column).isDrawn())
                .toList();
    }

    private static List<String> written(FigureTable table, Row row, List<Integer> columns) {
        return columns.stream()
                .map(column -> {
                    Column of = table.columns().get(column);
                    return FigureTable.written(row.values().get(column), of.unit());
                })
                .toList();
    }

    private static BigDecimal value(Row row, int column) {
        return Objects.requireNonNullElse(row.values().get(column), BigDecimal.ZERO);
    }
}
