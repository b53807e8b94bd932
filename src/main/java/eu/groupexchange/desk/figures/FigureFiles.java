package eu.groupexchange.desk.figures;

import eu.groupexchange.report.figures.FigureTable;
import eu.groupexchange.report.figures.FigureTable.Column;
import eu.groupexchange.report.figures.FigureTable.Row;
import eu.groupexchange.web.Download;
import eu.groupexchange.web.sheet.CsvFile;
import eu.groupexchange.web.sheet.Separator;
import eu.groupexchange.web.sheet.SheetColumn;
import eu.groupexchange.web.sheet.SheetRows;
import eu.groupexchange.web.sheet.WorkbookFile;
import eu.groupexchange.wording.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Figures for who calculates with them: a workbook with a sheet a table, or one CSV with a line a value. */
public final class FigureFiles {

    private FigureFiles() {}

    private record Value(
            FigureTable table,
            String row,
            String column,
            @Nullable BigDecimal value) {}

    public static ResponseEntity<byte[]> workbook(String name, List<FigureTable> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookFile workbook = new WorkbookFile(bytes)) {
            for (FigureTable table : tables) {
                workbook.sheet(table.title(), columns(table), SheetRows.of(table.rows()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Download.of(name, WorkbookFile.CONTENT_TYPE, bytes.toByteArray());
    }

    public static ResponseEntity<byte[]> csv(String name, List<FigureTable> tables, Separator separator) {
        List<Value> values = new ArrayList<>();
        for (FigureTable table : tables) {
            for (Row row : table.rows()) {
                for (int column = 0; column < table.columns().size(); column++) {
                    values.add(new Value(
                            table,
                            row.label(),
                            table.columns().get(column).head(),
                            row.values().get(column)));
                }
            }
        }
        List<SheetColumn<Value>> columns = List.of(
                SheetColumn.text(
                        Texts.of("figures.file.table"), value -> value.table().title()),
                SheetColumn.text(Texts.of("figures.file.row"), Value::row),
                SheetColumn.text(Texts.of("figures.file.figure"), Value::column),
                SheetColumn.number(Texts.of("figures.file.value"), Value::value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            CsvFile.write(columns, SheetRows.of(values), separator, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Download.of(name, CsvFile.CONTENT_TYPE, bytes.toByteArray());
    }

    private static List<SheetColumn<Row>> columns(FigureTable table) {
        List<SheetColumn<Row>> columns = new ArrayList<>();
        columns.add(SheetColumn.text(table.labelHead(), Row::label));
        for (int at = 0; at < table.columns().size(); at++) {
            Column column = table.columns().get(at);
            int index = at;
            columns.add(
                    switch (column.unit()) {
                        case COUNT ->
                            SheetColumn.count(column.head(), row -> row.values().get(index));
                        case EUROS ->
                            SheetColumn.money(column.head(), row -> row.values().get(index));
                        case DAYS, PERCENT ->
                            SheetColumn.number(
                                    column.head(), row -> row.values().get(index));
                    });
        }
        return columns;
    }
}
