package eu.groupexchange.report.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that belong together: what a chart is drawn of, and what a page, a sheet and a paper show as a table.
 *
 * @param key its name in addresses and of its texts, such as {@code countries}
 * @param explanation how it is counted, in a sentence
 * @param labelHead what its rows are
 * @param rows each with a value a column, or null where there is none
 */
public record FigureTable(
        String key,
        String title,
        String explanation,
        Shape shape,
        String labelHead,
        List<Column> columns,
        List<Row> rows) {

    /** As what it is drawn. */
    public enum Shape {
        /** The columns that are drawn, beside each other in each row. */
        BARS,
        /** A bar a row, put together of the columns that are drawn. */
        STACKED,
        /** Rows follow each other in time. */
        LINE,
        /** Numbers that are read, not compared. */
        TABLE
    }

    public enum Unit {
        COUNT,
        DAYS,
        PERCENT,
        EUROS
    }

    /** @param isDrawn whether the chart shows it */
    public record Column(String head, Unit unit, boolean isDrawn) {}

    /** @param isMarked whether the chart points at it */
    public record Row(String label, List<@Nullable BigDecimal> values, boolean isMarked) {}

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** As people read it; nothing where there is no value. */
    public static String written(@Nullable BigDecimal value, Unit unit) {
        if (value == null) {
            return "–";
        }
        return switch (unit) {
            case COUNT -> value.toBigInteger().toString();
            case DAYS ->
                value.stripTrailingZeros().scale() <= 0 ? value.toBigInteger().toString() : value.toPlainString();
            case PERCENT -> value.toBigInteger() + " %";
            case EUROS -> value.setScale(2).toPlainString();
        };
    }

    static Builder of(String key, Shape shape) {
        return new Builder(key, shape);
    }

    /** Takes its words from the texts of its key. */
    static final class Builder {

        private final String key;
        private final Shape shape;
        private final List<Column> columns = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        private Builder(String key, Shape shape) {
            this.key = key;
            this.shape = shape;
        }

        /** A column that the chart shows. */
        Builder drawn(String head, Unit unit) {
            columns.add(new Column(head, unit, true));
            return this;
        }

        /** A column that only the table has. */
        Builder beside(String head, Unit unit) {
            columns.add(new Column(head, unit, false));
            return this;
        }

        Builder row(String label, @Nullable Number... values) {
            return row(label, false, values);
        }

        Builder row(String label, boolean marked, @Nullable Number... values) {
            rows.add(new Row(label, Arrays.stream(values).map(Builder::decimal).toList(), marked));
            return this;
        }

        FigureTable build(Words words) {
            return new FigureTable(
                    key,
                    words.title(),
                    words.explanation(),
                    shape,
                    words.rows(),
                    List.copyOf(columns),
                    List.copyOf(rows));
        }

        private static @Nullable BigDecimal decimal(@Nullable Number value) {
            return value == null || value instanceof BigDecimal
                    ? (BigDecimal) value
                    : BigDecimal.valueOf(value.longValue());
        }
    }

    /** What a table is called, how it is counted, and what its rows are. */
    record Words(String title, String explanation, String rows) {}

    /** Of so many the part, in whole per cents; null of nothing. */
    static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
    }
}
