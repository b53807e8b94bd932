package eu.groupexchange.web.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180): UTF-8 with the mark that makes spreadsheets read it so, texts in quotes, numbers with a point, days as ISO 8601.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class CsvFile {

    public static final String CONTENT_TYPE = "text/csv; charset=utf-8";

    /** The last ones are the same signs as wide letters, which some spreadsheets read alike. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CsvFile() {}

    /** Leaves the stream open. */
    public static <R> void write(List<SheetColumn<R>> columns, SheetRows<R> rows, Separator separator, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        try {
            line(writer, columns.stream().map(column -> quoted(column.head())).toList(), separator);
            rows.each(row -> line(
                    writer,
                    columns.stream()
                            .map(column -> field(column.value().apply(row)))
                            .toList(),
                    separator));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    private static void line(Writer writer, List<String> fields, Separator separator) {
        try {
            for (int at = 0; at < fields.size(); at++) {
                if (at > 0) {
                    writer.write(separator.sign());
                }
                writer.write(fields.get(at));
            }
            writer.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalDateTime moment) {
            return moment.toLocalDate() + " " + DateTimeFormatter.ISO_LOCAL_TIME.format(moment);
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
        String safe = !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
