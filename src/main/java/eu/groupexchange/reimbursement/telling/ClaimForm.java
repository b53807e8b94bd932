package eu.groupexchange.reimbursement.telling;

import eu.groupexchange.attendance.AttendedDay;
import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.paperwork.Paper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** A claim as it was sent; sent again, it is the next version. */
public record ClaimForm(
        Letterhead letterhead,
        String reference,
        String organisation,
        String country,
        String city,
        BigDecimal amount,
        String currency,
        String amountBasis,
        List<AttendedDay> days,
        List<EvidenceLine> evidence,
        String accountHolder,
        String iban,
        String declaration,
        String signedBy,
        Instant submittedAt)
        implements Paper {

    @Override
    public String title() {
        return "Claim " + reference;
    }

    @Override
    public String fileName() {
        return reference + "-claim.pdf";
    }

    /** @param kind the form key of a kind of evidence, such as {@code travelEvidence}, or its name */
    public record EvidenceLine(String kind, String fileName, String sha256, Instant receivedAt) {}
}
