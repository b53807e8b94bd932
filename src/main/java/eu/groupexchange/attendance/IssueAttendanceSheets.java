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
                    new DocumentKey(
                            slug, DocumentKind.ATTENDANCE_SHEET, day.date().toString()),
                    new Paper.AttendanceSheet(
                            Letterheads.of(exchange), day.date(), ++number, Letterheads.sessions(day), lines));
        }
    }

    private static Paper.SheetLine line(Participation participation) {
        return new Paper.SheetLine(
                participation.reference().value(),
                participation.organisationName(),
                participation.country(),
                participation.contactName());
    }
}
