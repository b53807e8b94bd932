package eu.groupexchange.desk.attendance;

import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.attendance.CheckIns;
import eu.groupexchange.attendance.CheckedIn;
import eu.groupexchange.attendance.RecordAttendance;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.wording.WrittenDates;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is on the list of a day by name, and what is recorded and known of each. */
@Component
class DayAttendance {

    private final Participations participations;
    private final RecordAttendance candidates;
    private final AttendanceRegister register;
    private final CheckIns checkIns;

    DayAttendance(
            Participations participations,
            RecordAttendance candidates,
            AttendanceRegister register,
            CheckIns checkIns) {
        this.participations = participations;
        this.candidates = candidates;
        this.register = register;
        this.checkIns = checkIns;
    }

    /** The half-days of the day that have a programme, in order. */
    static List<HalfDay> halves(Exchange exchange, LocalDate day) {
        return Arrays.stream(HalfDay.values())
                .filter(half -> exchange.hasProgramme(day, half))
                .toList();
    }

    List<PresenceLine> of(Exchange exchange, LocalDate day) {
        Map<String, List<AttendanceRegister.Recorded>> recorded = register.recorded(exchange.slug(), day).stream()
                .collect(Collectors.groupingBy(AttendanceRegister.Recorded::reference));
        Map<String, List<CheckedIn>> arrivals = checkIns.of(exchange.slug(), day);
        Set<String> expected = exchange.days().contains(day)
                ? candidates.candidates(exchange.slug()).stream()
                        .map(one -> one.reference().value())
                        .collect(Collectors.toSet())
                : Set.of();
        return participations.ofExchange(exchange.slug()).stream()
                .filter(one -> {
                    String reference = one.reference().value();
                    return recorded.containsKey(reference)
                            || arrivals.containsKey(reference)
                            || expected.contains(reference);
                })
                .map(one -> line(
                        one,
                        exchange,
                        day,
                        recorded.getOrDefault(one.reference().value(), List.of()),
                        arrivals.getOrDefault(one.reference().value(), List.of())))
                .sorted(PresenceLine.BY_NAME)
                .toList();
    }

    private static PresenceLine line(
            Participation one,
            Exchange exchange,
            LocalDate day,
            List<AttendanceRegister.Recorded> recorded,
            List<CheckedIn> arrivals) {
        return new PresenceLine(
                one.reference().value(),
                one.organisationName(),
                one.country(),
                one.city(),
                halves(exchange, day).stream()
                        .map(half -> half(half, exchange, recorded, arrivals))
                        .toList());
    }

    private static PresenceLine.Half half(
            HalfDay half, Exchange exchange, List<AttendanceRegister.Recorded> recorded, List<CheckedIn> arrivals) {
        String checkedIn = arrivals.stream()
                .filter(one -> one.half().half() == half)
                .findFirst()
                .map(one -> WrittenDates.time(one.at().atZone(exchange.zone())))
                .orElse("");
        return recorded.stream()
                .filter(one -> one.half() == half)
                .findFirst()
                .map(one -> new PresenceLine.Half(
                        half.name(),
                        true,
                        one.present(),
                        one.by() + ", " + DeskDates.moment(one.at(), exchange.zone()),
                        checkedIn))
                .orElseGet(() -> new PresenceLine.Half(half.name(), false, false, "", checkedIn));
    }
}
