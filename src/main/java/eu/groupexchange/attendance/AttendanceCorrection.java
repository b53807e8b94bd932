package eu.groupexchange.attendance;

import java.time.Instant;
import java.util.List;

/**
 * A change of the register after it was recorded.
 *
 * @param number counts the corrections of one participation from 1
 * @param afterClosing whether what follows from attendance was decided anew
 */
public record AttendanceCorrection(
        int number,
        String correctedBy,
        Instant correctedAt,
        String reason,
        boolean afterClosing,
        List<Change> changes) {

    /** One half-day that was recorded otherwise before. */
    public record Change(AttendedHalf half, boolean presentNow) {}
}
