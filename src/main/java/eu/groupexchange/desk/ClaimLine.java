package eu.groupexchange.desk;

import eu.groupexchange.reimbursement.Claim;
import java.time.ZoneId;
import java.util.Locale;
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

    static ClaimLine of(Claim claim, ZoneId zone) {
        return new ClaimLine(
                claim.status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                claim.amount().toString(),
                claim.amountBasis(),
                DeskDates.moment(claim.deadline().minusSeconds(1), zone),
                DeskDates.moment(claim.submittedAt(), zone),
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
