package eu.groupexchange.attendance;

import eu.groupexchange.exchange.AgendaDay;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.participation.telling.Letterheads;
import eu.groupexchange.participation.telling.ListsParticipants;
import eu.groupexchange.participation.telling.PaperNews;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues the lists to sign, one per day. Run again, it finds what it made. */
@Component
public class IssueAttendanceSheets implements ListsParticipants {

    private final ExchangeCatalogue exchanges;
    private final RecordAttendance attendance;
    private final DocumentArchive documents;
    private final PaperNews news;
    private final Clock clock;

    IssueAttendanceSheets(
            ExchangeCatalogue exchanges,
            RecordAttendance attendance,
            DocumentArchive documents,
            PaperNews news,
            Clock clock) {
        this.exchanges = exchanges;
        this.attendance = attendance;
        this.documents = documents;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public void issue(Slug slug) {
        each(exchanges.get(slug), (key, sheet) -> Optional.of(documents.issue(key, sheet)));
    }

    /** After the exchange was moved: where sheets had been issued, they are issued anew for the days as they are now. */
    @Transactional
    public void renew(Slug slug) {
        Exchange exchange = exchanges.get(slug);
        news.tellContact(
                exchange, Texts.of("attendance.issue-attendance-sheets.exchange-new-dates"), renewed(exchange));
    }

    /** A day that is over was signed on the sheet that was there. */
    @Override
    public List<ArchivedDocument> renewed(Exchange exchange) {
        return each(
                exchange,
                (key, sheet) -> clock.instant().isBefore(exchange.endOf(sheet.day()))
                        ? documents.renew(key, sheet)
                        : Optional.empty());
    }

    private List<ArchivedDocument> each(
            Exchange exchange, BiFunction<DocumentKey, AttendanceSheet, Optional<ArchivedDocument>> issuing) {
        List<AttendanceSheet.SheetLine> lines = attendance.candidates(exchange.slug()).stream()
                .map(IssueAttendanceSheets::line)
                .toList();
        return IntStream.range(0, exchange.agenda().size())
                .mapToObj(index -> issuing.apply(key(exchange, index + 1), sheet(exchange, index, lines)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Of a day by its number: moved to another date, its sheet is another version. */
    private static DocumentKey key(Exchange exchange, int number) {
        return DocumentKey.of(exchange.slug().value(), AttendanceSheet.class, "day-" + number);
    }

    private static AttendanceSheet sheet(Exchange exchange, int index, List<AttendanceSheet.SheetLine> lines) {
        AgendaDay day = exchange.agenda().get(index);
        return new AttendanceSheet(
                Letterheads.of(exchange),
                exchange.referencePrefix() + "-D" + (index + 1),
                day.date(),
                index + 1,
                halves(day),
                lines);
    }

    /** Of a day whose sessions are not announced, both halves are there to sign. */
    private static List<AttendanceSheet.SheetHalf> halves(AgendaDay day) {
        return day.halves().isEmpty()
                ? Arrays.stream(HalfDay.values())
                        .map(half -> new AttendanceSheet.SheetHalf(label(half), null, null, List.of()))
                        .toList()
                : day.halves().stream()
                        .map(half -> new AttendanceSheet.SheetHalf(
                                label(half.half()),
                                half.from(),
                                half.until(),
                                half.sessions().stream()
                                        .map(AgendaDay.Session::title)
                                        .toList()))
                        .toList();
    }

    private static String label(HalfDay half) {
        return half == HalfDay.MORNING ? "Morning" : "Afternoon";
    }

    private static AttendanceSheet.SheetLine line(Participation participation) {
        return new AttendanceSheet.SheetLine(
                participation.reference().value(),
                participation.organisationName(),
                participation.country(),
                participation.contactName());
    }
}
