package eu.groupexchange.web.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (XLSX) with one or several tables, written as they come: numbers are numbers, days are days, a text is never a formula. The
 * heads stay in sight and can be filtered by.
 */
public final class WorkbookFile implements AutoCloseable {

    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String PROGRAM = "Group Exchange";

    /** What a cell can hold. */
    private static final int LONGEST = 32_767;

    private static final int WIDEST = 60;
    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook workbook;

    /** The stream is left open when this is closed. */
    public WorkbookFile(OutputStream out) {
        this.workbook = new Workbook(out, PROGRAM, "1.0");
    }

    /** A file with one table. */
    public static <R> void write(String name, List<SheetColumn<R>> columns, SheetRows<R> rows, OutputStream out)
            throws IOException {
        try (WorkbookFile file = new WorkbookFile(out)) {
            file.sheet(name, columns, rows);
        }
    }

    /** Another table, on a sheet of that name; letters that a sheet's name must not have are replaced. */
    public <R> void sheet(String name, List<SheetColumn<R>> columns, SheetRows<R> rows) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, width(columns.get(column)));
            sheet.value(0, column, columns.get(column).head());
            sheet.style(0, column).bold().set();
        }
        int[] last = {0};
        try {
            rows.each(row -> {
                int at = ++last[0];
                for (int column = 0; column < columns.size(); column++) {
                    cell(
                            sheet,
                            at,
                            column,
                            columns.get(column),
                            columns.get(column).value().apply(row));
                }
                if (at % ROWS_IN_MEMORY == 0) {
                    flush(sheet);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(0, 0, last[0], columns.size() - 1);
        }
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int at, SheetColumn<?> column, @Nullable Object value) {
        if (value instanceof String text) {
            sheet.value(row, at, text.substring(0, Math.min(text.length(), LONGEST)));
        } else if (value instanceof BigDecimal number) {
            sheet.value(row, at, number);
            if (column.kind() == SheetColumn.Kind.MONEY) {
                sheet.style(row, at).format("#,##0.00").set();
            }
        } else if (value instanceof Number number) {
            sheet.value(row, at, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, at, day);
            sheet.style(row, at).format("yyyy-mm-dd").set();
        } else if (value instanceof LocalDateTime moment) {
            sheet.value(row, at, moment);
            sheet.style(row, at).format("yyyy-mm-dd hh:mm:ss").set();
        }
    }

    private static int width(SheetColumn<?> column) {
        int usual =
                switch (column.kind()) {
                    case TEXT -> 22;
                    case MOMENT -> 20;
                    case COUNT, NUMBER, MONEY, DAY -> 12;
                };
        return Math.min(WIDEST, Math.max(usual, column.head().length() + 4));
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
