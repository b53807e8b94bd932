package eu.groupexchange.attendance.checkin;

import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.paperwork.Paper;

/**
 * What a participant wears.
 *
 * @param checkInAddress the page on which staff check its bearer in; printed as a QR code
 */
public record Badge(
        Letterhead letterhead,
        String reference,
        String organisation,
        String country,
        String city,
        String representative,
        String checkInAddress)
        implements Paper {

    @Override
    public String title() {
        return "Badge " + reference;
    }

    @Override
    public String fileName() {
        return reference + "-badge.pdf";
    }

    @Override
    public Sheet sheet() {
        return Sheet.BADGE;
    }
}
