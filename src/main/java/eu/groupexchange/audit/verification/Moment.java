package eu.groupexchange.audit.verification;

import eu.groupexchange.wording.WrittenDates;
import java.time.Instant;
import java.time.ZoneOffset;

/** How findings write moments: in UTC, whatever the clock of the house. */
final class Moment {

    private Moment() {}

    static String of(Instant at) {
        return WrittenDates.exact(at, ZoneOffset.UTC) + " UTC";
    }
}
