package eu.groupexchange.desk.money;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.participation.hints.Hint;
import eu.groupexchange.reimbursement.authorisation.WaitingPayment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a payment rests on, as finance reads it before it authorises.
 *
 * @param version of the claim that is shown; who authorises, authorises this one
 */
record RestsOn(
        String reference,
        String organisation,
        String exchange,
        String amount,
        String basis,
        String approved,
        String approvedBy,
        String approvedWhy,
        String evidence,
        int halfDays,
        int days,
        String accountHolder,
        String iban,
        List<Hint> hints,
        String objection,
        int version) {

    static RestsOn of(WaitingPayment payment) {
        var claim = payment.claim();
        return new RestsOn(
                claim.reference().value(),
                payment.participation().organisationName(),
                payment.exchange().title(),
                claim.amount().toString(),
                claim.amountBasis(),
                claim.review() == null
                        ? ""
                        : DeskDates.moment(
                                claim.review().at(), payment.exchange().zone()),
                Objects.requireNonNullElse(claim.reviewedBy(), ""),
                Objects.requireNonNullElse(claim.reviewReason(), ""),
                payment.accepted().stream()
                        .map(file -> file.kindLabel() + " (" + file.fileName() + ")")
                        .collect(Collectors.joining(", ")),
                Objects.requireNonNullElse(payment.participation().halfDays(), 0),
                Objects.requireNonNullElse(payment.participation().daysAttended(), 0),
                Objects.requireNonNullElse(claim.accountHolder(), ""),
                Objects.requireNonNullElse(claim.iban(), "").replaceAll("(.{4})(?!$)", "$1 "),
                payment.hints(),
                Objects.requireNonNullElse(payment.objection(), ""),
                claim.version());
    }

    /** Without bank details, because it ends in logs. */
    @Override
    public String toString() {
        return "RestsOn[" + reference + "]";
    }
}
