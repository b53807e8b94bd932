package eu.groupexchange.desk.door;

import eu.groupexchange.attendance.AttendedHalf;
import eu.groupexchange.attendance.CheckedIn;
import eu.groupexchange.attendance.checkin.CheckIn;
import eu.groupexchange.attendance.checkin.Scan;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import eu.groupexchange.workflow.StaffNames;
import java.io.Serializable;
import java.util.Objects;

/**
 * What came of a scan as the page shows it, and its script reads it.
 *
 * @param outcome a name of {@link Scan.Outcome}, or {@code AGAIN} where the same scan may go when it is sent anew
 * @param title large: the organisation, or what is wrong
 * @param sentence below it
 * @param reference of the participation; empty where nobody is named
 */
record DoorAnswer(String outcome, String title, String sentence, String reference) implements Serializable {

    static DoorAnswer of(Scan scan, StaffNames names) {
        CheckIn.Arrival arrival = scan.arrival();
        return new DoorAnswer(
                scan.outcome().name(),
                arrival == null
                        ? title(scan.outcome())
                        : arrival.participation().organisationName(),
                scan.why() == null ? checkedIn(scan, names) : scan.why(),
                arrival == null ? "" : arrival.participation().reference().value());
    }

    static DoorAnswer again(String sentence) {
        return new DoorAnswer("AGAIN", Texts.of("door.scan.busy"), sentence, "");
    }

    private static String title(Scan.Outcome outcome) {
        return outcome == Scan.Outcome.OTHER_EXCHANGE
                ? Texts.of("door.scan.other-exchange-title")
                : Texts.of("door.scan.unknown-title");
    }

    private static String checkedIn(Scan scan, StaffNames names) {
        CheckIn.Arrival arrival = Objects.requireNonNull(scan.arrival());
        AttendedHalf half = Objects.requireNonNull(arrival.half());
        CheckedIn before = Objects.requireNonNull(arrival.before());
        boolean morning = half.half() == HalfDay.MORNING;
        return scan.outcome() == Scan.Outcome.CHECKED_IN
                ? Texts.of(
                        morning ? "door.scan.in-morning" : "door.scan.in-afternoon",
                        arrival.participation().contactName())
                : Texts.of(
                        morning ? "door.scan.already-morning" : "door.scan.already-afternoon",
                        WrittenDates.time(before.at().atZone(arrival.exchange().zone())),
                        names.of(before.by()));
    }
}
