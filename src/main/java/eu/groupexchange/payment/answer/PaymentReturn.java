package eu.groupexchange.payment.answer;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.answer.file.SaidReason;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment that was made, and came back.
 *
 * @param run that paid it
 * @param returnedOn the value date of its coming back
 * @param bankReference null where the bank gave none
 * @param answer number of the file that says so; null where it was written down by hand
 * @param notedBy account of who wrote it down
 */
public record PaymentReturn(
        PaymentRunId run,
        ParticipationReference reference,
        String endToEndId,
        Money amount,
        LocalDate returnedOn,
        @Nullable String bankReference,
        SaidReason reason,
        @Nullable Integer answer,
        String notedBy,
        Instant notedAt) {}
