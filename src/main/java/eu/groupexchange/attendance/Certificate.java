package eu.groupexchange.attendance;

import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.wording.Texts;
import java.util.List;

/** Certifies the half-days really attended, day by day. */
public record Certificate(
        Letterhead letterhead,
        String reference,
        String organisation,
        String country,
        String city,
        String representative,
        List<AttendedDay> days,
        int halfDays)
        implements Paper {

    @Override
    public String title() {
        return Texts.of("paperwork.paper.certificate-of-attendance", reference);
    }

    @Override
    public String fileName() {
        return reference + "-certificate.pdf";
    }
}
