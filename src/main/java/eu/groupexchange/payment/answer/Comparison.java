package eu.groupexchange.payment.answer;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.answer.file.AnswerFile;
import eu.groupexchange.payment.answer.file.AnswerFile.AnsweredOrder;
import eu.groupexchange.payment.answer.file.SaidOfAll;
import eu.groupexchange.payment.answer.file.SaidOfPayment;
import eu.groupexchange.payment.answer.file.SaidReason;
import eu.groupexchange.payment.answer.file.Verdict;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.wording.Iban;
import eu.groupexchange.wording.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file of the bank's beside what the run ordered. Whatever does not fit is a sentence that names it; as long as there is one, nothing
 * of the file counts.
 */
final class Comparison {

    private final PaymentRun run;
    private final Map<String, PaymentOrderLine> ordered = new LinkedHashMap<>();
    private final RunAnswers before;
    private final List<String> problems = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final List<AnswerLine> lines = new ArrayList<>();

    /**
     * @param before what the bank has said of the run so far
     */
    Comparison(PaymentRun run, List<PaymentOrderLine> ordered, RunAnswers before) {
        this.run = run;
        this.before = before;
        ordered.forEach(line -> this.ordered.put(line.endToEndId(), line));
    }

    /**
     * @param account from which the run is paid, without blanks
     * @param orderNamed says what is known of an order that is not the one that counts, as a sentence; empty where nothing is
     */
    Comparison with(AnswerFile file, String account, Function<String, String> orderNamed) {
        if (file.order() != null) {
            order(file.order(), orderNamed);
        }
        accounts(file.accounts(), account);
        if (problems.isEmpty()) {
            Set<String> named = new HashSet<>();
            file.payments().forEach(said -> one(said, file, named));
            // what is said of a batch is nearer to the payment than what is said of the whole order
            file.others().stream().filter(said -> said.batchId() != null).forEach(said -> all(said, file, named));
            file.others().stream().filter(said -> said.batchId() == null).forEach(said -> all(said, file, named));
            contradictions();
            if (problems.isEmpty() && lines.isEmpty()) {
                problems.add(
                        others.isEmpty()
                                ? Texts.of("money.import.says-nothing", run.id())
                                : Texts.of("money.import.other-payments", run.id(), String.join(", ", others)));
            }
        }
        return this;
    }

    private void order(AnsweredOrder order, Function<String, String> orderNamed) {
        if (!order.messageId().equals(run.order().messageId())) {
            String known = orderNamed.apply(order.messageId());
            problems.add(
                    known.isEmpty()
                            ? Texts.of(
                                    "money.import.other-order",
                                    order.messageId(),
                                    run.order().messageId())
                            : known);
        }
        if (!order.messageName().startsWith("pain.001")) {
            problems.add(Texts.of("money.import.no-credit-transfer", order.messageName()));
        }
        if (order.payments() != null && order.payments() != run.payments()) {
            problems.add(Texts.of(
                    "money.import.other-count",
                    run.id(),
                    Integer.toString(run.payments()),
                    Integer.toString(order.payments())));
        }
        if (order.total() != null && order.total().compareTo(run.controlSum().amount()) != 0) {
            problems.add(Texts.of(
                    "money.import.other-sum",
                    run.id(),
                    run.controlSum(),
                    order.total().toPlainString()));
        }
    }

    private void accounts(List<String> told, String account) {
        told.stream()
                .filter(iban -> !iban.equals(account))
                .forEach(iban ->
                        problems.add(Texts.of("money.import.other-account", Iban.masked(iban), Iban.masked(account))));
    }

    private void one(SaidOfPayment said, AnswerFile file, Set<String> named) {
        PaymentOrderLine line = ordered.get(said.endToEndId());
        if (line == null) {
            unknown(said.endToEndId(), file);
            return;
        }
        if (said.batchId() != null && !said.batchId().equals(run.order().batchId())) {
            problems.add(Texts.of("money.import.other-batch", said.endToEndId(), said.batchId()));
            return;
        }
        if (said.amount() != null && !said.amount().equals(line.amount())) {
            problems.add(Texts.of("money.import.other-amount", said.endToEndId(), said.amount(), line.amount()));
            return;
        }
        boolean cameBack = said.verdict() == Verdict.RETURNED;
        if (!named.add(said.endToEndId() + (cameBack ? " back" : ""))) {
            problems.add(Texts.of("money.import.twice", said.endToEndId()));
            return;
        }
        add(line, said.verdict(), said.status(), said.valueDate(), said.bankReference(), said.reason());
    }

    private void unknown(String id, AnswerFile file) {
        if (file.order() != null) {
            problems.add(Texts.of("money.import.unknown", id, run.id()));
        } else {
            others.add(id);
        }
    }

    private void all(SaidOfAll said, AnswerFile file, Set<String> named) {
        if (said.batchId() != null && !said.batchId().equals(run.order().batchId())) {
            if (file.order() != null) {
                problems.add(Texts.of("money.import.unknown-batch", said.batchId(), run.id()));
            } else {
                others.add(said.batchId());
            }
            return;
        }
        List<PaymentOrderLine> meant = meant(said, named);
        if (meant == null) {
            return;
        }
        for (PaymentOrderLine line : meant) {
            named.add(line.endToEndId());
            add(line, said.verdict(), said.status(), said.valueDate(), said.bankReference(), said.reason());
        }
    }

    /** Those that it does not name one by one; of a batch that was booked, those that were not rejected. Null where they do not add up. */
    private @Nullable List<PaymentOrderLine> meant(SaidOfAll said, Set<String> named) {
        List<PaymentOrderLine> meant = ordered.values().stream()
                .filter(line -> !named.contains(line.endToEndId()))
                .filter(line -> said.total() == null || !isRejected(line))
                .toList();
        if (said.payments() != null && said.payments() != meant.size()) {
            problems.add(Texts.of(
                    "money.import.batch-count", Integer.toString(said.payments()), Integer.toString(meant.size())));
            return null;
        }
        BigDecimal sum = meant.stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (said.total() != null
                && (said.total().amount().compareTo(sum) != 0
                        || !said.total().currency().equals(run.controlSum().currency()))) {
            problems.add(Texts.of("money.import.batch-sum", said.total(), sum.toPlainString()));
            return null;
        }
        return meant;
    }

    private boolean isRejected(PaymentOrderLine line) {
        return before.of(line.reference())
                .filter(answer -> answer.verdict() == Verdict.REJECTED)
                .isPresent();
    }

    private void add(
            PaymentOrderLine line,
            Verdict verdict,
            String status,
            java.time.@Nullable LocalDate valueDate,
            @Nullable String bankReference,
            SaidReason reason) {
        lines.add(
                new AnswerLine(line.reference(), line.endToEndId(), verdict, status, valueDate, bankReference, reason));
    }

    /** What the bank, or finance by hand, said before cannot be otherwise now. */
    private void contradictions() {
        Set<ParticipationReference> cameBack = new HashSet<>();
        lines.stream()
                .filter(line -> line.verdict() == Verdict.RETURNED)
                .forEach(line -> cameBack.add(line.reference()));
        for (AnswerLine line : lines) {
            PaymentOrderLine known = ordered.get(line.endToEndId());
            boolean notPaid =
                    known.outcome() == PaymentOrderLine.Outcome.FAILED || known.outcome() == null && isRejected(known);
            boolean paid = known.outcome() == PaymentOrderLine.Outcome.EXECUTED
                    || before.debitOf(line.reference()).isPresent();
            if (line.verdict() == Verdict.PAID && notPaid && !cameBack.contains(line.reference())) {
                problems.add(Texts.of("money.import.paid-what-failed", line.endToEndId()));
            }
            if (line.verdict() == Verdict.REJECTED && paid) {
                problems.add(Texts.of("money.import.rejects-what-was-paid", line.endToEndId()));
            }
        }
    }

    List<String> problems() {
        return problems;
    }

    List<AnswerLine> lines() {
        return lines;
    }

    /** What it names besides, of payments that are not in this run. */
    List<String> others() {
        return others.stream().distinct().toList();
    }
}
