package eu.groupexchange.desk.payment;

import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.payment.answer.AnswerLine;
import eu.groupexchange.payment.answer.RunAnswers;
import eu.groupexchange.payment.answer.file.Verdict;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.wording.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bank has said of one payment, in words; what it did not say is an empty text.
 *
 * @param answered whether it said anything
 */
record SaidLine(
        String reference,
        String organisation,
        String endToEndId,
        String amount,
        boolean answered,
        String verdict,
        String tag,
        String status,
        String valueDate,
        String bankReference,
        String reason) {

    static List<SaidLine> all(List<PaymentOrderLine> lines, RunAnswers answers) {
        return lines.stream()
                .map(line -> of(line, answers.of(line.reference()).orElse(null)))
                .toList();
    }

    private static SaidLine of(PaymentOrderLine line, @Nullable AnswerLine said) {
        return new SaidLine(
                line.reference().value(),
                line.organisation(),
                line.endToEndId(),
                line.amount().toString(),
                said != null,
                said == null ? Texts.of("money.said.nothing") : inWords(said.verdict()),
                said == null ? "tag-grey" : tag(said.verdict()),
                said == null ? "" : said.status(),
                said == null || said.valueDate() == null ? "" : DeskDates.day(said.valueDate()),
                said == null || said.bankReference() == null ? "" : said.bankReference(),
                said == null ? "" : said.reason().inWords());
    }

    static String inWords(Verdict verdict) {
        return switch (verdict) {
            case PENDING -> Texts.of("money.said.pending");
            case ACCEPTED -> Texts.of("money.said.accepted");
            case REJECTED -> Texts.of("money.said.rejected");
            case PAID -> Texts.of("money.said.paid");
            case RETURNED -> Texts.of("money.said.returned");
        };
    }

    private static String tag(Verdict verdict) {
        return switch (verdict) {
            case PENDING -> "tag-grey";
            case ACCEPTED -> "tag-blue";
            case PAID -> "tag-green";
            case REJECTED, RETURNED -> "tag-red";
        };
    }
}
