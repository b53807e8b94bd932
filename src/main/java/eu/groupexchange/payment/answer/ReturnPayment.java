package eu.groupexchange.payment.answer;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.Entry;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.BankDays;
import eu.groupexchange.payment.JdbcPayments;
import eu.groupexchange.payment.PaymentDays;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.answer.file.SaidReason;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.RemittanceAdvice;
import eu.groupexchange.payment.run.JdbcPaymentRuns;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunProcess;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.reimbursement.claim.TakeBackPayment;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.NotAwaitedException;
import eu.groupexchange.workflow.TaskRights;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A payment that was made came back from the bank of the organisation. It is written down beside what was paid, which stays as it was; the
 * ledger says that nothing is paid, and the claim is open again.
 */
@Component
public class ReturnPayment {

    private static final int REFERENCE_LENGTH = 35;

    private final JdbcPaymentRuns runs;
    private final JdbcPayments payments;
    private final JdbcBankAnswers answers;
    private final TakeBackPayment claims;
    private final DocumentArchive documents;
    private final PaymentDays days;
    private final DecisionLog log;
    private final TaskRights rights;

    ReturnPayment(
            JdbcPaymentRuns runs,
            JdbcPayments payments,
            JdbcBankAnswers answers,
            TakeBackPayment claims,
            DocumentArchive documents,
            PaymentDays days,
            DecisionLog log,
            TaskRights rights) {
        this.runs = runs;
        this.payments = payments;
        this.answers = answers;
        this.claims = claims;
        this.documents = documents;
        this.days = days;
        this.log = log;
        this.rights = rights;
    }

    /**
     * What the bank, or finance by hand, says of it.
     *
     * @param returnedOn the value date of its coming back; null where it was not given
     * @param bankReference null where there is none
     * @param answer the number of the file that says so; null where it is written down by hand
     */
    public record Sent(
            @Nullable LocalDate returnedOn,
            @Nullable String bankReference,
            SaidReason reason,
            @Nullable Integer answer) {}

    /**
     * @throws RefusedException when it was not paid by that run, came back before, or its case is still being settled; when the day is
     *     missing or cannot be
     */
    @Transactional
    public void cameBack(PaymentRunId id, ParticipationReference reference, Sent sent, String userId) {
        rights.require(userId, PaymentRunProcess.EXECUTE_PAYMENT_RUN);
        PaymentRun run = runs.lock(id);
        PaymentOrderLine line = runs.lines(id).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow(() ->
                        RefusedException.input("reference", Texts.of("money.returned.not-in-run", reference, id)));
        if (run.status() != PaymentRunStatus.EXECUTED) {
            throw RefusedException.notNow(Texts.of("money.returned.not-written-down", id));
        }
        if (line.returned()) {
            throw RefusedException.meanwhile(Texts.of("money.returned.already", reference));
        }
        if (!line.isPaid()) {
            throw RefusedException.notNow(Texts.of("money.returned.not-paid", reference, id));
        }
        LocalDate day = requireDay(run, line, sent.returnedOn());
        requireReference(sent.bankReference());
        Actor by = Actor.staff(userId);
        answers.add(new PaymentReturn(
                id,
                reference,
                line.endToEndId(),
                line.amount(),
                day,
                sent.bankReference(),
                sent.reason(),
                sent.answer(),
                userId,
                days.now().toInstant()));
        if (run.settlement() == null || !payments.takeBack(id, reference)) {
            throw stillSettling(reference);
        }
        documents.invalidate(DocumentKey.only(reference.value(), RemittanceAdvice.class));
        record(line, sent, day, by);
        openClaim(reference, sent.reason(), by);
    }

    private void openClaim(ParticipationReference reference, SaidReason reason, Actor by) {
        String why = reason.inWords();
        try {
            claims.cameBack(
                    reference,
                    why.isEmpty() ? Texts.of("money.returned.reopened") : Texts.of("money.returned.reopened-why", why),
                    by);
        } catch (NotAwaitedException e) {
            // its advice is still being written, or an administrator has stopped its process
            throw stillSettling(reference);
        }
    }

    private static RefusedException stillSettling(ParticipationReference reference) {
        return RefusedException.notNow(Texts.of("money.returned.still-settling", reference));
    }

    private LocalDate requireDay(PaymentRun run, PaymentOrderLine line, @Nullable LocalDate day) {
        LocalDate paid = line.booking().valueDate() == null
                ? Objects.requireNonNull(run.valueDate())
                : line.booking().valueDate();
        if (day == null) {
            throw RefusedException.input("returnedOn", Texts.of("money.returned.give-day"));
        }
        if (day.isAfter(days.today())) {
            throw RefusedException.input("returnedOn", Texts.of("money.returned.day-to-come", BankDays.inWords(day)));
        }
        if (day.isBefore(paid)) {
            throw RefusedException.input(
                    "returnedOn",
                    Texts.of("money.returned.before-paid", BankDays.inWords(paid), BankDays.inWords(day)));
        }
        return day;
    }

    private static void requireReference(@Nullable String reference) {
        if (reference != null && reference.length() > REFERENCE_LENGTH) {
            throw RefusedException.input(
                    "bankReference", Texts.of("payment.execute-payment-run.banks-reference-most", REFERENCE_LENGTH));
        }
    }

    private void record(PaymentOrderLine line, Sent sent, LocalDate day, Actor by) {
        for (String subject : new String[] {line.run().value(), line.reference().value()}) {
            Entry entry = Entry.of(subject, by, "payment-returned")
                    .detail("run", line.run().value())
                    .detail("endToEndId", line.endToEndId())
                    .detail("returnedOn", day.toString())
                    .detail("amount", line.amount().toString())
                    .detail("account", line.maskedIban());
            entry = sent.bankReference() == null ? entry : entry.detail("bankReference", sent.bankReference());
            entry = sent.answer() == null ? entry : entry.detail("answer", Integer.toString(sent.answer()));
            entry = sent.reason().code() == null
                    ? entry
                    : entry.detail("reasonCode", sent.reason().code());
            log.record(
                    sent.reason().text() == null
                            ? entry
                            : entry.detail("reason", sent.reason().text()));
        }
    }
}
