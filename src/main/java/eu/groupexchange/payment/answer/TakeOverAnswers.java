package eu.groupexchange.payment.answer;

import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.answer.file.Verdict;
import eu.groupexchange.payment.order.JdbcPaymentOrders;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.run.JdbcPaymentRuns;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunProcess;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.workflow.TaskRights;
import eu.groupexchange.workflow.contract.VariableValues;
import eu.groupexchange.workflow.tasks.OpenTasks;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finance takes over what the bank answered: by completing the task in which a run is written down, once every payment of it is answered;
 * and of a run that was written down, by taking back what came back since.
 */
@Component
public class TakeOverAnswers {

    /** A text variable has 4000 characters. */
    private static final int LONGEST_DETAILS = 3900;

    private final JdbcPaymentRuns runs;
    private final JdbcPaymentOrders orders;
    private final JdbcBankAnswers answers;
    private final ReturnPayment returns;
    private final OpenTasks tasks;
    private final TaskRights rights;

    TakeOverAnswers(
            JdbcPaymentRuns runs,
            JdbcPaymentOrders orders,
            JdbcBankAnswers answers,
            ReturnPayment returns,
            OpenTasks tasks,
            TaskRights rights) {
        this.runs = runs;
        this.orders = orders;
        this.answers = answers;
        this.returns = returns;
        this.tasks = tasks;
        this.rights = rights;
    }

    /**
     * @param valueDate where no file says when it was paid; otherwise what the files say counts for each payment
     * @param seen the number of the latest answer that was seen when this was decided
     * @throws RefusedException when the bank has not answered everything, something came meanwhile, or nothing is left to take over
     */
    @Transactional
    public void takeOver(
            PaymentRunId id, @Nullable LocalDate valueDate, String bankReference, int seen, String userId) {
        rights.require(userId, PaymentRunProcess.EXECUTE_PAYMENT_RUN);
        PaymentRun run = runs.lock(id);
        List<BankAnswer> all = answers.of(id);
        if (all.size() != seen) {
            throw RefusedException.meanwhile(Texts.of("money.take-over.another-answer", id));
        }
        RunAnswers taken = RunAnswers.of(runs.lines(id), all);
        if (run.status() == PaymentRunStatus.ORDERED) {
            writeDown(id, taken, valueDate, bankReference, userId);
        } else {
            takeBack(run, taken, all, userId);
        }
    }

    private void writeDown(
            PaymentRunId id, RunAnswers taken, @Nullable LocalDate valueDate, String bankReference, String userId) {
        if (!taken.isComplete()) {
            throw RefusedException.notNow(Texts.of(
                    "money.take-over.not-complete",
                    taken.open().stream().map(PaymentOrderLine::endToEndId).collect(Collectors.joining(", "))));
        }
        for (PaymentOrderLine line : taken.with(Verdict.PAID)) {
            taken.debitOf(line.reference())
                    .ifPresent(debit -> orders.booked(
                            id,
                            line.reference(),
                            new PaymentOrderLine.Booking(debit.valueDate(), debit.bankReference())));
        }
        LocalDate day = taken.valueDate().orElse(valueDate);
        List<AnswerLine> failed = taken.failed();
        tasks.complete(
                PaymentRunProcess.EXECUTE_PAYMENT_RUN,
                id,
                VariableValues.of(PaymentRunProcess.VALUE_DATE, day == null ? "" : day.toString())
                        .and(
                                PaymentRunProcess.BANK_REFERENCE,
                                taken.bankReference().orElse(bankReference))
                        .and(
                                PaymentRunProcess.FAILED_PAYMENTS,
                                failed.stream()
                                        .map(line -> line.reference().value())
                                        .toList())
                        .and(PaymentRunProcess.FAILURE_REASON, "")
                        .and(PaymentRunProcess.FAILURE_DETAILS, details(failed)),
                userId);
    }

    /** As finance would write it into the form, and no longer than the engine keeps: the bank's words go first, then its codes. */
    private static String details(List<AnswerLine> failed) {
        String all = failed.stream().map(line -> detail(line, true)).collect(Collectors.joining("\n"));
        if (all.length() <= LONGEST_DETAILS) {
            return all;
        }
        StringBuilder shorter = new StringBuilder();
        for (AnswerLine line : failed) {
            String one = detail(line, false) + "\n";
            if (shorter.length() + one.length() <= LONGEST_DETAILS) {
                shorter.append(one);
            }
        }
        return shorter.toString().strip();
    }

    /** A line: reference, code, words. */
    private static String detail(AnswerLine line, boolean withWords) {
        String code = line.reason().code() == null ? "" : " " + line.reason().code();
        String text = !withWords || line.reason().text() == null
                ? ""
                : " " + line.reason().text();
        return line.reference() + code + text;
    }

    private void takeBack(PaymentRun run, RunAnswers taken, List<BankAnswer> all, String userId) {
        List<AnswerLine> back = outstanding(run, runs.lines(run.id()), taken);
        if (back.isEmpty()) {
            throw RefusedException.notNow(Texts.of("money.take-over.nothing-left", run.id()));
        }
        back.forEach(line -> returns.cameBack(
                run.id(),
                line.reference(),
                new ReturnPayment.Sent(line.valueDate(), line.bankReference(), line.reason(), numberOf(line, all)),
                userId));
    }

    private static @Nullable Integer numberOf(AnswerLine line, List<BankAnswer> all) {
        return all.stream()
                .filter(answer -> answer.lines().contains(line))
                .map(BankAnswer::number)
                .findFirst()
                .orElse(null);
    }

    /** What came back of a run that was written down, and is not taken back yet. */
    public static List<AnswerLine> outstanding(PaymentRun run, List<PaymentOrderLine> lines, RunAnswers taken) {
        if (run.status() != PaymentRunStatus.EXECUTED) {
            return List.of();
        }
        return lines.stream()
                .filter(PaymentOrderLine::isPaid)
                .flatMap(line -> taken.of(line.reference()).stream())
                .filter(answer -> answer.verdict() == Verdict.RETURNED)
                .toList();
    }
}
