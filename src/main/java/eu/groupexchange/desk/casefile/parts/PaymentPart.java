package eu.groupexchange.desk.casefile.parts;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.casefile.CaseFile;
import eu.groupexchange.desk.casefile.PagePart;
import eu.groupexchange.payment.Payment;
import eu.groupexchange.payment.PaymentStatus;
import eu.groupexchange.payment.Payments;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.PaymentOrders;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.wording.AccountNumber;
import eu.groupexchange.wording.Texts;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The payment, and each run that it was in with what the bank made of it. */
@Component
class PaymentPart implements PagePart {

    private final Payments payments;
    private final PaymentOrders orders;
    private final PaymentRuns runs;

    PaymentPart(Payments payments, PaymentOrders orders, PaymentRuns runs) {
        this.payments = payments;
        this.orders = orders;
        this.runs = runs;
    }

    /**
     * @param account masked, unless whoever looks sees accounts in full
     * @param paidOn the value date; empty until it was paid
     */
    record Line(
            String status,
            String colour,
            String amount,
            String holder,
            String account,
            String endToEndId,
            int attempt,
            String approvedBy,
            String authorisedBy,
            String authorisedAt,
            String paidOn) {}

    /** @param outcome in words, with the bank's reason where it did not pay */
    record InRun(
            String run,
            String at,
            String amount,
            String account,
            String endToEndId,
            String outcome,
            String valueDate,
            String bankReference) {}

    @Override
    public void show(CaseFile file, Map<String, @Nullable Object> model) {
        model.put(
                "payment",
                payments.find(file.reference())
                        .map(payment -> line(file, payment))
                        .orElse(null));
        model.put(
                "inRuns",
                orders.of(file.reference()).stream()
                        .map(line -> inRun(file, line, runs.get(line.run())))
                        .toList());
    }

    private static Line line(CaseFile file, Payment payment) {
        return new Line(
                words(payment.status()),
                colour(payment.status()),
                payment.amount().toString(),
                payment.accountHolder(),
                file.reader().seesAccounts() ? AccountNumber.inGroups(payment.iban()) : payment.maskedIban(),
                payment.endToEndId(),
                payment.attempt(),
                payment.approvedBy(),
                payment.authorisedBy(),
                DeskDates.moment(payment.authorisedAt(), file.zone()),
                payment.executedOn() == null ? "" : DeskDates.day(payment.executedOn()));
    }

    private static InRun inRun(CaseFile file, PaymentOrderLine line, PaymentRun run) {
        return new InRun(
                line.run().value(),
                DeskDates.moment(run.createdAt(), file.zone()),
                line.amount().toString(),
                file.reader().seesAccounts() ? AccountNumber.inGroups(line.iban()) : line.maskedIban(),
                line.endToEndId(),
                outcome(line),
                valueDate(line, run),
                bankReference(line, run));
    }

    /** As the bank said of this very payment, else of its run; a payment that was not made has none. */
    private static String valueDate(PaymentOrderLine line, PaymentRun run) {
        LocalDate day = line.booking().valueDate() == null
                ? run.valueDate()
                : line.booking().valueDate();
        return day == null || line.outcome() != PaymentOrderLine.Outcome.EXECUTED ? "" : DeskDates.day(day);
    }

    private static String bankReference(PaymentOrderLine line, PaymentRun run) {
        if (line.booking().bankReference() != null) {
            return line.booking().bankReference();
        }
        return run.execution() == null ? "" : run.execution().bankReference();
    }

    private static String outcome(PaymentOrderLine line) {
        if (line.outcome() == null) {
            return Texts.of("dossier-page.payment.with-the-bank");
        }
        return switch (line.outcome()) {
            case EXECUTED ->
                Texts.of(line.isPaid() ? "dossier-page.payment.executed" : "dossier-page.payment.came-back");
            case FAILED ->
                line.failure() == null
                        ? Texts.of("dossier-page.payment.failed")
                        : Texts.of(
                                "dossier-page.payment.failed-because",
                                line.failure().inWords());
            case CANCELLED -> Texts.of("dossier-page.payment.run-cancelled");
        };
    }

    private static String words(PaymentStatus status) {
        return Texts.of(
                switch (status) {
                    case AUTHORISED -> "dossier-page.payment.waits";
                    case IN_RUN -> "dossier-page.payment.in-run";
                    case EXECUTED -> "dossier-page.payment.paid";
                    case FAILED -> "dossier-page.payment.failed";
                    case RETURNED -> "dossier-page.payment.returned";
                });
    }

    private static String colour(PaymentStatus status) {
        return switch (status) {
            case AUTHORISED, IN_RUN -> "tag-amber";
            case EXECUTED -> "tag-green";
            case FAILED, RETURNED -> "tag-red";
        };
    }
}
