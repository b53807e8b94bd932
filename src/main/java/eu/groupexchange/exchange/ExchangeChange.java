package eu.groupexchange.exchange;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change of an exchange that was published already.
 *
 * @param revision the exchange's after it
 * @param reason in the coordinator's words; participants read it
 * @param by the account of the coordinator
 * @param firstDayBefore of the exchange before the change
 */
public record ExchangeChange(int revision, Kind kind, String reason, String by, Instant at, LocalDate firstDayBefore) {

    /** The name is stored; do not rename. */
    public enum Kind {
        RESCHEDULED,
        DEADLINE_CHANGED,
        CANCELLED,
        CALL_CHANGED
    }
}
