package eu.groupexchange.attendance.checkin;

import org.jspecify.annotations.Nullable;

/**
 * What came of something that was held before the camera, or typed, at the door of an exchange.
 *
 * @param arrival whose it was; null where that is nobody, or somebody whom this door does not let see
 * @param why it was not checked in, in a sentence; null where it was
 */
public record Scan(
        Outcome outcome,
        CheckIn.@Nullable Arrival arrival,
        @Nullable String why) {

    /** Named in the answers that the page's script reads: add to them, rename none. */
    public enum Outcome {
        CHECKED_IN,
        ALREADY,
        /** The badge is one of this exchange, and its bearer cannot be checked in: no confirmed place, say. */
        REFUSED,
        OTHER_EXCHANGE,
        UNKNOWN
    }

    public boolean isIn() {
        return outcome == Outcome.CHECKED_IN || outcome == Outcome.ALREADY;
    }
}
