package eu.groupexchange.desk.attendance;

import eu.groupexchange.attendance.AttendanceSheet;
import eu.groupexchange.attendance.RecordAttendance;
import eu.groupexchange.attendance.day.DayStanding;
import eu.groupexchange.attendance.day.DayStandings;
import eu.groupexchange.attendance.day.DayWords;
import eu.groupexchange.attendance.sheet.FileSignedSheet;
import eu.groupexchange.attendance.sheet.SheetDay;
import eu.groupexchange.attendance.sheet.SheetDays;
import eu.groupexchange.attendance.sheet.SignedSheet;
import eu.groupexchange.attendance.sheet.SignedSheets;
import eu.groupexchange.desk.DocumentLine;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of a day, whatever form of it was sent. */
@Component
class DayPage {

    private final SheetDays days;
    private final SignedSheets sheets;
    private final FileSignedSheet filing;
    private final DayAttendance attendance;
    private final RecordAttendance candidates;
    private final DayStandings standings;
    private final DayWords words;
    private final DocumentArchive documents;

    DayPage(
            SheetDays days,
            SignedSheets sheets,
            FileSignedSheet filing,
            DayAttendance attendance,
            RecordAttendance candidates,
            DayStandings standings,
            DayWords words,
            DocumentArchive documents) {
        this.days = days;
        this.sheets = sheets;
        this.filing = filing;
        this.attendance = attendance;
        this.candidates = candidates;
        this.standings = standings;
        this.words = words;
        this.documents = documents;
    }

    /** @throws ResponseStatusException 404, where the exchange has nothing to do with the day */
    SheetDay existing(Exchange exchange, LocalDate date) {
        return days.of(exchange, date).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    ModelAndView with(Exchange exchange, LocalDate date, Answers answers, String userId) {
        SheetDay day = existing(exchange, date);
        List<SignedSheet> scans = sheets.of(exchange.slug(), date);
        DayStanding standing = standings.of(exchange, date, userId);
        List<PresenceLine> lines = attendance.of(exchange, date);
        List<HalfColumn> columns = columns(exchange, date, lines, answers);
        return new ModelAndView("desk/attendance-day")
                .addObject("exchange", exchange)
                .addObject("date", date)
                .addObject("heading", WrittenDates.heading(date))
                .addObject("days", dayLinks(exchange, date))
                .addObject("recording", standing.is().name())
                .addObject("recordingSentence", words.of(exchange, date, standing))
                .addObject("before", standing.before())
                .addObject("columns", columns)
                .addObject("lines", lines)
                .addObject(
                        "listed",
                        DayTicks.joined(
                                lines.stream().map(PresenceLine::reference).toList()))
                .addObject("differences", differences(standing, lines, columns, answers))
                .addObject("standing", SheetLines.sentence(day, exchange.zone()))
                .addObject("settled", SheetLines.isSettled(day))
                .addObject("objection", filing.objection(exchange, date).orElse(null))
                .addObject("papers", papers(exchange, date))
                .addObject(
                        "scans",
                        scans.stream()
                                .map(scan -> ScanLine.of(scan, scans, sheets.withSameContent(scan), exchange.zone()))
                                .toList())
                .addObject("answers", answers);
    }

    /** @param day as its tab calls it */
    record DayLink(LocalDate date, String day, boolean current) {}

    private static List<DayLink> dayLinks(Exchange exchange, LocalDate shown) {
        return exchange.days().stream()
                .map(day -> new DayLink(day, WrittenDates.weekdayAndMonth(day), day.equals(shown)))
                .toList();
    }

    private List<HalfColumn> columns(Exchange exchange, LocalDate date, List<PresenceLine> lines, Answers answers) {
        RecordAttendance.Expected expected = candidates.expected(exchange.slug(), date);
        return DayAttendance.halves(exchange, date).stream()
                .map(half -> column(
                        half, half == HalfDay.MORNING ? expected.morning() : expected.afternoon(), lines, answers))
                .toList();
    }

    private static HalfColumn column(HalfDay half, List<String> expected, List<PresenceLine> lines, Answers answers) {
        List<PresenceLine.Half> halves =
                lines.stream().map(line -> line.half(half.name())).toList();
        return new HalfColumn(
                half.name(),
                DayTicks.field(half),
                DayTicks.offered(half),
                DayTicks.shown(answers, half, expected),
                DayTicks.joined(expected),
                (int) halves.stream().filter(one -> !one.checkedIn().isEmpty()).count(),
                (int) halves.stream().filter(PresenceLine.Half::present).count(),
                lines.size());
    }

    /** For whoever was not the first: what they had ticked otherwise. */
    private static List<Difference> differences(
            DayStanding standing, List<PresenceLine> lines, List<HalfColumn> columns, Answers answers) {
        if (!standing.isRecorded() || !DayTicks.wereSent(answers)) {
            return List.of();
        }
        return lines.stream()
                .flatMap(line -> columns.stream()
                        .filter(column ->
                                DayTicks.references(answers, column.field()).contains(line.reference())
                                        != line.half(column.name()).present())
                        .map(column -> new Difference(
                                line.reference(), line.organisation(), sentence(column, line.half(column.name())))))
                .toList();
    }

    private static String sentence(HalfColumn column, PresenceLine.Half half) {
        boolean morning = column.name().equals(HalfDay.MORNING.name());
        return half.present()
                ? Texts.of(morning ? "day.differs.present-morning" : "day.differs.present-afternoon")
                : Texts.of(morning ? "day.differs.absent-morning" : "day.differs.absent-afternoon");
    }

    private List<DocumentLine> papers(Exchange exchange, LocalDate date) {
        return documents.of(exchange.slug().value()).stream()
                .filter(document -> document.key().kind().equals(DocumentKind.of(AttendanceSheet.class))
                        && document.fileName().contains(date.toString()))
                .map(document -> DocumentLine.of(document, exchange.zone()))
                .toList();
    }
}
