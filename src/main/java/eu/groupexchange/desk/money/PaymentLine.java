package eu.groupexchange.desk.money;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.payment.money.MoneyLine;
import eu.groupexchange.payment.money.MoneyStanding;
import eu.groupexchange.wording.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payment in a list; what it does not have yet is an empty text. */
record PaymentLine(
        String reference,
        String organisation,
        String country,
        String exchange,
        String exchangeTitle,
        boolean waits,
        String standing,
        String tag,
        String reason,
        String amount,
        String account,
        String approved,
        String authorised,
        String run,
        String endToEndId,
        String asked,
        String paidOn,
        String bankReference,
        String returnedOn) {

    static PaymentLine of(MoneyLine line) {
        boolean cameBack = line.standing() == MoneyStanding.RETURNED;
        return new PaymentLine(
                line.reference(),
                line.organisation(),
                line.country(),
                line.exchange(),
                line.exchangeTitle(),
                line.standing() == MoneyStanding.WAITING,
                line.standing().inWords(),
                line.standing().tag(),
                cameBack || line.standing() == MoneyStanding.FAILED
                        ? line.reason().inWords()
                        : "",
                line.amount().toString(),
                line.maskedIban(),
                by(line.approvedOn(), line.approvedBy()),
                by(line.authorisedOn(), line.authorisedBy()),
                text(line.run()),
                text(line.endToEndId()),
                day(line.requestedOn()),
                day(line.paidOn()),
                text(line.bankReference()),
                cameBack ? day(line.returnedOn()) : "");
    }

    private static String by(@Nullable LocalDate day, @Nullable String account) {
        if (account == null) {
            return "";
        }
        return day == null ? account : Texts.of("money.page.on-by", DeskDates.day(day), account);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DeskDates.day(day);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
