package eu.groupexchange.attendance.sheet;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a day stands with its signed sheet.
 *
 * @param ofTheExchange false where the exchange was moved, and scans of the day were left behind
 * @param attended whether anybody is recorded as present
 * @param standing the scans that count
 * @param missing the reason why there is none; it stays also where a scan turns up later
 */
public record SheetDay(
        LocalDate date,
        boolean ofTheExchange,
        boolean begun,
        boolean attended,
        List<SignedSheet> standing,
        @Nullable MissingSheet missing) {

    /** How it stands, in one word. */
    public enum Standing {
        NOT_YET,
        NOBODY_CAME,
        FILED,
        /** There is a reason, and no scan. */
        EXCUSED,
        MISSING,
        /** Of a day on which the exchange does not take place any more. */
        LEFT_BEHIND
    }

    public Standing is() {
        if (!ofTheExchange) {
            return Standing.LEFT_BEHIND;
        }
        if (!standing.isEmpty()) {
            return Standing.FILED;
        }
        if (!attended) {
            return begun ? Standing.NOBODY_CAME : Standing.NOT_YET;
        }
        return missing == null ? Standing.MISSING : Standing.EXCUSED;
    }
}
