package eu.groupexchange.desk.money;

import eu.groupexchange.desk.DeskNavigation;
import eu.groupexchange.payment.money.Booking;
import eu.groupexchange.payment.money.MoneyLedger;
import eu.groupexchange.payment.money.MoneyLine;
import eu.groupexchange.payment.money.MoneyQuestion;
import eu.groupexchange.payment.money.MoneyStanding;
import eu.groupexchange.web.sheet.CsvFile;
import eu.groupexchange.web.sheet.Separator;
import eu.groupexchange.web.sheet.SheetColumn;
import eu.groupexchange.web.sheet.WorkbookFile;
import eu.groupexchange.wording.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the accounts need: each movement on the paying account with its value date and the bank's reference, and on a second sheet what is on
 * its way. Whole account numbers are for finance and auditors; others get them as pages show them.
 */
@Component
class AccountingTable {

    private final MoneyLedger ledger;
    private final DeskNavigation whoever;

    AccountingTable(MoneyLedger ledger, DeskNavigation whoever) {
        this.ledger = ledger;
        this.whoever = whoever;
    }

    byte[] workbook(MoneyQuestion question) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookFile file = new WorkbookFile(bytes)) {
            file.sheet(Texts.of("money.export.bookings"), bookings(), row -> ledger.bookings(question, row));
            file.sheet(
                    Texts.of("money.export.states"),
                    states(),
                    row -> ledger.each(question.in(null).onPage(1), row));
        }
        return bytes.toByteArray();
    }

    byte[] csv(MoneyQuestion question, Separator separator) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvFile.write(bookings(), row -> ledger.bookings(question, row), separator, bytes);
        return bytes.toByteArray();
    }

    static String name(MoneyQuestion question, String ending) {
        String scope = question.exchange().isEmpty() ? "" : "-" + question.exchange();
        String from = question.from() == null ? "" : "-from-" + question.from();
        String until = question.until() == null ? "" : "-until-" + question.until();
        return "payments" + scope + from + until + "." + ending;
    }

    private boolean whole() {
        return whoever.mayPay() || whoever.mayAudit();
    }

    private List<SheetColumn<Booking>> bookings() {
        boolean whole = whole();
        return List.of(
                SheetColumn.day(Texts.of("money.export.value-date"), Booking::valueDate),
                SheetColumn.text(
                        Texts.of("money.export.movement"),
                        one -> one.cameBack() ? Texts.of("money.export.came-back") : Texts.of("money.export.paid")),
                SheetColumn.money(Texts.of("money.export.amount"), Booking::signed),
                SheetColumn.text(
                        Texts.of("money.export.currency"),
                        one -> one.amount().currency().getCurrencyCode()),
                SheetColumn.text(Texts.of("money.export.bank-reference"), Booking::bankReference),
                SheetColumn.text(Texts.of("money.export.run"), Booking::run),
                SheetColumn.text(Texts.of("money.export.message-id"), Booking::messageId),
                SheetColumn.text(Texts.of("money.export.end-to-end-id"), Booking::endToEndId),
                SheetColumn.text(Texts.of("money.export.exchange"), Booking::exchange),
                SheetColumn.text(Texts.of("money.export.exchange-title"), Booking::exchangeTitle),
                SheetColumn.text(Texts.of("money.export.reference"), Booking::reference),
                SheetColumn.text(Texts.of("money.export.organisation"), Booking::organisation),
                SheetColumn.text(Texts.of("money.export.country"), Booking::country),
                SheetColumn.text(Texts.of("money.export.account-holder"), Booking::accountHolder),
                SheetColumn.text(Texts.of("money.export.iban"), one -> whole ? one.iban() : one.maskedIban()),
                SheetColumn.text(Texts.of("money.export.approved-by"), Booking::approvedBy),
                SheetColumn.text(Texts.of("money.export.authorised-by"), Booking::authorisedBy),
                SheetColumn.text(
                        Texts.of("money.export.reason"), one -> one.reason().inWords()));
    }

    private List<SheetColumn<MoneyLine>> states() {
        boolean whole = whole();
        return List.of(
                SheetColumn.text(
                        Texts.of("money.export.state"), one -> one.standing().inWords()),
                SheetColumn.day(Texts.of("money.export.since"), MoneyLine::day),
                SheetColumn.money(
                        Texts.of("money.export.amount"), one -> one.amount().amount()),
                SheetColumn.text(
                        Texts.of("money.export.currency"),
                        one -> one.amount().currency().getCurrencyCode()),
                SheetColumn.text(Texts.of("money.export.exchange"), MoneyLine::exchange),
                SheetColumn.text(Texts.of("money.export.reference"), MoneyLine::reference),
                SheetColumn.text(Texts.of("money.export.organisation"), MoneyLine::organisation),
                SheetColumn.text(Texts.of("money.export.country"), MoneyLine::country),
                SheetColumn.text(Texts.of("money.export.account-holder"), MoneyLine::accountHolder),
                SheetColumn.text(Texts.of("money.export.iban"), one -> whole ? one.iban() : one.maskedIban()),
                SheetColumn.text(Texts.of("money.export.approved-by"), MoneyLine::approvedBy),
                SheetColumn.text(Texts.of("money.export.authorised-by"), MoneyLine::authorisedBy),
                SheetColumn.day(Texts.of("money.export.authorised-on"), MoneyLine::authorisedOn),
                SheetColumn.text(Texts.of("money.export.run"), MoneyLine::run),
                SheetColumn.text(Texts.of("money.export.message-id"), MoneyLine::messageId),
                SheetColumn.text(Texts.of("money.export.end-to-end-id"), MoneyLine::endToEndId),
                SheetColumn.day(Texts.of("money.export.requested-on"), MoneyLine::requestedOn),
                SheetColumn.day(Texts.of("money.export.value-date"), MoneyLine::paidOn),
                SheetColumn.text(Texts.of("money.export.bank-reference"), MoneyLine::bankReference),
                SheetColumn.day(
                        Texts.of("money.export.returned-on"),
                        one -> one.standing() == MoneyStanding.RETURNED ? one.returnedOn() : null),
                SheetColumn.text(
                        Texts.of("money.export.reason"), one -> one.reason().inWords()));
    }
}
