package eu.groupexchange.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.run.PaymentRun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment run. Accounts are in none: whoever has to see one does so on the desk.
 *
 * @param requestedOn the day on which the bank is asked to pay; null until the order is issued
 * @param valueDate the day on which it paid; null until that is written down
 * @param payments each of them, of one run only
 */
record PaymentRunJson(
        String id,
        String status,
        Instant createdAt,
        int count,
        MoneyJson total,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate valueDate,
        @Nullable String bankReference,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Line> payments) {

    /**
     * @param outcome null until it is known
     * @param failureCode of the bank; null unless it failed
     */
    record Line(
            String reference,
            MoneyJson amount,
            String endToEndId,
            @Nullable String outcome,
            @Nullable String failureCode) {

        static Line of(PaymentOrderLine line) {
            return new Line(
                    line.reference().value(),
                    MoneyJson.of(line.amount()),
                    line.endToEndId(),
                    line.outcome() == null ? null : Words.of(line.outcome()),
                    line.failure() == null ? null : line.failure().code());
        }
    }

    static PaymentRunJson of(PaymentRun run) {
        return of(run, null);
    }

    static PaymentRunJson of(PaymentRun run, @Nullable List<PaymentOrderLine> lines) {
        return new PaymentRunJson(
                run.id().value(),
                Words.of(run.status()),
                run.createdAt(),
                run.payments(),
                MoneyJson.of(run.controlSum()),
                run.requestedOn(),
                run.valueDate(),
                run.execution() == null ? null : run.execution().bankReference(),
                lines == null ? null : lines.stream().map(Line::of).toList());
    }
}
