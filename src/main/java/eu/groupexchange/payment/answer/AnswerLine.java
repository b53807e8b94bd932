package eu.groupexchange.payment.answer;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.answer.file.SaidReason;
import eu.groupexchange.payment.answer.file.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one file says of one payment of the run.
 *
 * @param status the bank's own word, such as {@code RJCT}, {@code BOOK}
 * @param valueDate null where the file has none
 * @param bankReference null where the file has none
 */
public record AnswerLine(
        ParticipationReference reference,
        String endToEndId,
        Verdict verdict,
        String status,
        @Nullable LocalDate valueDate,
        @Nullable String bankReference,
        SaidReason reason) {}
