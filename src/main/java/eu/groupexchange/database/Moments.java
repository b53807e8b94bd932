package eu.groupexchange.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Moments in columns of the type {@code timestamptz}: in UTC, to the microsecond. */
public final class Moments {

    private Moments() {}

    /** As a parameter of a statement; PostgreSQL's driver takes no {@link Instant}. */
    public static @Nullable OffsetDateTime column(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /**
     * Of a column that always has one.
     *
     * @throws IllegalStateException where it has none
     */
    public static Instant of(ResultSet row, String column) throws SQLException {
        Instant moment = orNull(row, column);
        if (moment == null) {
            throw new IllegalStateException("The column " + column + " is empty");
        }
        return moment;
    }

    public static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
