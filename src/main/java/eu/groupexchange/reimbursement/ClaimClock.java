package eu.groupexchange.reimbursement;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that an organisation has to claim. It stands still while the claim is with the coordinator.
 *
 * @param deadline the first instant at which the claim can no longer be sent
 * @param paused how long it has stood still so far
 * @param reopenedAt since when it runs anew, or null
 */
public record ClaimClock(
        Instant deadline, Duration paused, @Nullable Instant reopenedAt) {

    /** Runs from the beginning, once. */
    public static ClaimClock until(Instant deadline) {
        return new ClaimClock(deadline, Duration.ZERO, null);
    }

    /** @param until the deadline, moved by the pause to the end of a day */
    ClaimClock paused(Duration pause, Instant until) {
        return new ClaimClock(until, paused.plus(pause), reopenedAt);
    }

    /** Runs anew from then on, until the later of the two deadlines. */
    ClaimClock anew(Instant now, Instant atLeastUntil) {
        return new ClaimClock(deadline.isBefore(atLeastUntil) ? atLeastUntil : deadline, paused, now);
    }

    public boolean hasRunOut(Instant now) {
        return !now.isBefore(deadline);
    }

    /**
     * When a reminder is due: at its moment, moved by the pauses; where the time runs anew, as late in the new time as its day was
     * in the usual one.
     *
     * @param planned the moment in the usual time, without a pause
     * @param day the day of the usual time on which the moment lies
     * @param days how long the usual time is
     */
    public Instant reminder(Instant planned, int day, int days) {
        return reopenedAt == null
                ? planned.plus(paused)
                : reopenedAt.plus(
                        Duration.between(reopenedAt, deadline).multipliedBy(day).dividedBy(days));
    }
}
