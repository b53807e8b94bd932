package eu.groupexchange.attendance;

import eu.groupexchange.exchange.AgendaDay;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.participation.Letterheads;
import eu.groupexchange.participation.Participation;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues the lists to sign, one per day. Run again, it finds what it made. */
@Component
public class IssueAttendanceSheets {

    private final ExchangeCatalogue exchanges;
    private final RecordAttendance attendance;
    private final DocumentArchive documents;

    IssueAttendanceSheets(ExchangeCatalogue exchanges, RecordAttendance attendance, DocumentArchive documents) {
        this.exchanges = exchanges;
        this.attendance = attendance;
        this.documents = documents;
    }

    @Transactional
    public void issue(String slug) {
        Exchange exchange = exchanges.get(slug);
        List<Paper.SheetLine> lines = attendance.candidates(slug).stream()
                .map(IssueAttendanceSheets::line)
                .toList();
        int number = 0;
        for (AgendaDay day : exchange.agenda()) {
            documents.issue(
                    new DocumentKey(slug, DocumentKind.ATTENDANCE_SHEET, occasion(exchange, day)),
                    new Paper.AttendanceSheet(
                            Letterheads.of(exchange), day.date(), ++number, Letterheads.sessions(day), lines));
        }
    }

    /** After the exchange was moved: where sheets had been issued, they are issued anew for the days as they are now. */
    @Transactional
    public void renew(String slug) {
        if (documents.of(slug).stream().anyMatch(document -> document.key().kind() == DocumentKind.ATTENDANCE_SHEET)) {
            issue(slug);
        }
    }

    /** A day of the exchange as it is now: moved by a day, it is another day's date with another day's programme. */
    private static String occasion(Exchange exchange, AgendaDay day) {
        return exchange.revision() == 0 ? day.date().toString() : day.date() + "-" + exchange.revision();
    }

    private static Paper.SheetLine line(Participation participation) {
        return new Paper.SheetLine(
                participation.reference().value(),
                participation.organisationName(),
                participation.country(),
                participation.contactName());
    }
}
