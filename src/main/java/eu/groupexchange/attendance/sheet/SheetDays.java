package eu.groupexchange.attendance.sheet;

import eu.groupexchange.attendance.AttendanceRegister;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.ExchangeStatus;
import eu.groupexchange.participation.Participation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which days have their signed sheet, and which lack it. A day on which nobody was present needs none. */
@Component
@Transactional(readOnly = true)
public class SheetDays {

    private final SignedSheets sheets;
    private final AttendanceRegister register;
    private final ExchangeCatalogue exchanges;
    private final Clock clock;

    SheetDays(SignedSheets sheets, AttendanceRegister register, ExchangeCatalogue exchanges, Clock clock) {
        this.sheets = sheets;
        this.register = register;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** The days of the exchange in order, with those of earlier dates on which scans were left behind. */
    public List<SheetDay> of(Exchange exchange) {
        List<SignedSheet> filed = sheets.of(exchange.slug());
        List<MissingSheet> excused = sheets.missing(exchange.slug());
        Set<LocalDate> attended = register.attendedDays(exchange.slug());
        Set<LocalDate> days = new TreeSet<>(exchange.days());
        filed.forEach(sheet -> days.add(sheet.day()));
        return days.stream()
                .map(day -> new SheetDay(
                        day,
                        exchange.days().contains(day),
                        !clock.instant().isBefore(exchange.startOf(day)),
                        attended.contains(day),
                        filed.stream()
                                .filter(sheet -> sheet.stands() && sheet.day().equals(day))
                                .toList(),
                        excused.stream()
                                .filter(one -> one.day().equals(day))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    /** How a day stands; empty for one that is none of the exchange's and has nothing. */
    public Optional<SheetDay> of(Exchange exchange, LocalDate day) {
        return of(exchange).stream().filter(one -> one.date().equals(day)).findFirst();
    }

    /** The days that have neither a scan nor a reason, in order. */
    public List<LocalDate> missing(Exchange exchange) {
        return exchange.status() == ExchangeStatus.CANCELLED
                ? List.of()
                : of(exchange).stream()
                        .filter(day -> day.is() == SheetDay.Standing.MISSING)
                        .map(SheetDay::date)
                        .toList();
    }

    /** The days on whose sheet a participation stands: it was recorded, as present or not, or checked in. */
    public List<SheetDay> of(Participation participation) {
        Set<LocalDate> listed = register.listedDays(participation.reference());
        return of(exchanges.get(participation.exchange())).stream()
                .filter(day -> listed.contains(day.date()))
                .toList();
    }

    /** The scans that belong to a participation's dossier, also those that were taken out. */
    public List<SignedSheet> scansOf(Participation participation) {
        Set<LocalDate> listed = register.listedDays(participation.reference());
        return sheets.of(participation.exchange()).stream()
                .filter(sheet -> listed.contains(sheet.day()))
                .collect(Collectors.toList());
    }
}
