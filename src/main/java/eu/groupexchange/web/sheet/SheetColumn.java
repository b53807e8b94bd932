package eu.groupexchange.web.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: what stands at its head and what each row has there, with its type. What a row lacks is an empty cell.
 *
 * @param <R> what a row is about
 * @param value a {@link String}, {@link BigDecimal}, {@link Long}, {@link LocalDate} or {@link LocalDateTime}, or null
 */
public record SheetColumn<R>(String head, Kind kind, Function<R, @Nullable Object> value) {

    /** How its cells are written and shown. */
    public enum Kind {
        TEXT,
        COUNT,
        /** With as many decimals as it has. */
        NUMBER,
        /** With two decimals. */
        MONEY,
        DAY,
        /** To the second, in the zone of the column. */
        MOMENT
    }

    public static <R> SheetColumn<R> text(String head, Function<R, @Nullable String> value) {
        return new SheetColumn<>(head, Kind.TEXT, value::apply);
    }

    public static <R> SheetColumn<R> count(String head, Function<R, ? extends @Nullable Number> value) {
        return new SheetColumn<>(head, Kind.COUNT, row -> {
            Number number = value.apply(row);
            return number == null ? null : number.longValue();
        });
    }

    public static <R> SheetColumn<R> number(String head, Function<R, @Nullable BigDecimal> value) {
        return new SheetColumn<>(head, Kind.NUMBER, value::apply);
    }

    /** The currency has a column of its own. */
    public static <R> SheetColumn<R> money(String head, Function<R, @Nullable BigDecimal> value) {
        return new SheetColumn<>(head, Kind.MONEY, row -> {
            BigDecimal amount = value.apply(row);
            return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
        });
    }

    public static <R> SheetColumn<R> day(String head, Function<R, @Nullable LocalDate> value) {
        return new SheetColumn<>(head, Kind.DAY, value::apply);
    }

    public static <R> SheetColumn<R> moment(String head, ZoneId zone, Function<R, @Nullable Instant> value) {
        return new SheetColumn<>(head, Kind.MOMENT, row -> {
            Instant moment = value.apply(row);
            return moment == null ? null : LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.SECONDS);
        });
    }

    /** A deadline as people say it: the last day on which it is not too late, of the first instant at which it is. */
    public static <R> SheetColumn<R> lastDay(String head, ZoneId zone, Function<R, @Nullable Instant> value) {
        return day(head, row -> {
            Instant end = value.apply(row);
            return end == null ? null : end.minusNanos(1).atZone(zone).toLocalDate();
        });
    }
}
