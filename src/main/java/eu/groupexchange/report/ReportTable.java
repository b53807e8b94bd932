package eu.groupexchange.report;

import eu.groupexchange.report.figures.FigureTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of the report's annex, as it is read.
 *
 * @param explanation how it is counted
 * @param heads of the columns, the first of which names the rows
 */
public record ReportTable(String title, String explanation, List<String> heads, List<Row> rows) {

    /** @param values one a column beside the first */
    public record Row(String label, List<String> values) {}

    static ReportTable of(FigureTable table) {
        List<String> heads = new ArrayList<>(List.of(table.labelHead()));
        table.columns().forEach(column -> heads.add(column.head()));
        return new ReportTable(
                table.title(),
                table.explanation(),
                List.copyOf(heads),
                table.rows().stream().map(row -> row(table, row)).toList());
    }

    private static Row row(FigureTable table, FigureTable.Row row) {
        return new Row(
                row.label(),
                IntStream.range(0, table.columns().size())
                        .mapToObj(column -> FigureTable.written(
                                row.values().get(column),
                                table.columns().get(column).unit()))
                        .toList());
    }
}
