package eu.groupexchange.attendance.sheet;

import eu.groupexchange.exchange.Slug;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scan of a day's signed sheet, or of some pages of it.
 *
 * @param size in bytes
 * @param sha256 of the bytes as they arrived, 64 lower-case hexadecimal digits
 * @param filedBy an account
 * @param replaced who took it out and why; null while it stands
 */
public record SignedSheet(
        UUID id,
        Slug exchange,
        LocalDate day,
        String fileName,
        String contentType,
        int size,
        String sha256,
        String filedBy,
        Instant filedAt,
        @Nullable Replaced replaced) {

    /**
     * A scan that was taken out is kept, and this says why it does not count.
     *
     * @param bySheet what stands in its place; null where nothing does
     */
    public record Replaced(@Nullable UUID bySheet, String reason, String by, Instant at) {}

    public boolean stands() {
        return replaced == null;
    }
}
