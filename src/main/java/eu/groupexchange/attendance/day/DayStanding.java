package eu.groupexchange.attendance.day;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the attendance of a day is recorded.
 *
 * @param taskId of the task that waits, where it is {@link Is#OPEN} or {@link Is#HELD}; else null
 * @param by the account that has claimed the task or has recorded the day; else null
 * @param at when it was recorded; else null
 * @param before the day that has to be recorded first; else null
 */
public record DayStanding(
        Is is,
        @Nullable String taskId,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable LocalDate before) {

    /** Where it stands, in the order in which a day goes through it. */
    public enum Is {
        CANCELLED,
        NO_DAY_OF_IT,
        NOT_BEGUN,
        /** Nobody knows yet who comes: the list of participants is not approved. */
        LIST_NOT_APPROVED,
        /** Days are recorded one after the other. */
        ANOTHER_FIRST,
        OPEN,
        /** Somebody else has claimed the task in Tasklist. */
        HELD,
        RECORDED
    }

    static DayStanding of(Is is) {
        return new DayStanding(is, null, null, null, null);
    }

    public boolean isOpen() {
        return is == Is.OPEN;
    }

    public boolean isRecorded() {
        return is == Is.RECORDED;
    }
}
