package eu.groupexchange.desk.dossier;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.wording.VenueTime;
import java.util.Objects;

/** A claim in the dossier. */
record ClaimLine(
        String status,
        String amount,
        String basis,
        String deadline,
        String submittedAt,
        String signedBy,
        String accountHolder,
        String iban,
        String reviewedBy,
        String reviewReason,
        String authorisedBy) {

    static ClaimLine of(Claim claim, VenueTime time) {
        return new ClaimLine(
                claim.status().inWords(),
                claim.amount().toString(),
                claim.amountBasis(),
                time.until(claim.deadline()),
                DeskDates.moment(claim.submittedAt(), time.zone()),
                text(claim.signedBy()),
                text(claim.accountHolder()),
                text(claim.iban()).replaceAll("(.{4})(?!$)", "$1 "),
                text(claim.reviewedBy()),
                text(claim.reviewReason()),
                text(claim.authorisedBy()));
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
