package eu.groupexchange.desk.dossier;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.reimbursement.Claim;
import eu.groupexchange.wording.AccountNumber;
import eu.groupexchange.wording.Iban;
import eu.groupexchange.wording.VenueTime;
import java.util.Objects;

/** A claim in the dossier. */
public record ClaimLine(
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

    /** With the account in full. */
    static ClaimLine of(Claim claim, VenueTime time) {
        return of(claim, time, true);
    }

    /** @param inFull whether the account is shown in full; otherwise masked */
    public static ClaimLine of(Claim claim, VenueTime time, boolean inFull) {
        return new ClaimLine(
                claim.status().inWords(),
                claim.amount().toString(),
                claim.amountBasis(),
                time.until(claim.deadline()),
                DeskDates.moment(claim.submittedAt(), time.zone()),
                text(claim.signedBy()),
                text(claim.accountHolder()),
                account(text(claim.iban()), inFull),
                text(claim.reviewedBy()),
                text(claim.reviewReason()),
                text(claim.authorisedBy()));
    }

    private static String account(String iban, boolean inFull) {
        return inFull || iban.isEmpty() ? AccountNumber.inGroups(iban) : Iban.masked(iban);
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
