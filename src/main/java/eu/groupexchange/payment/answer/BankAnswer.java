package eu.groupexchange.payment.answer;

import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.answer.file.AnswerFormat;
import java.time.Instant;
import java.util.List;

/**
 * A file of the bank's that was imported for a run.
 *
 * @param number counts those of the run from 1
 * @param messageId the bank's own name for it
 * @param others end-to-end ids that it names besides, of payments that are not in this run
 */
public record BankAnswer(
        PaymentRunId run,
        int number,
        AnswerFormat format,
        String version,
        String messageId,
        String fileName,
        int size,
        String sha256,
        List<String> others,
        String importedBy,
        Instant importedAt,
        List<AnswerLine> lines) {

    public BankAnswer {
        others = List.copyOf(others);
        lines = List.copyOf(lines);
    }
}
