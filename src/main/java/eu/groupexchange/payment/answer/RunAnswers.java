package eu.groupexchange.payment.answer;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.answer.file.Verdict;
import eu.groupexchange.payment.order.PaymentOrderLine;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All that the bank has said of a run so far, taken together: of each payment what says most, and of two that say as much the later. It
 * changes nothing by itself.
 */
public final class RunAnswers {

    private final List<PaymentOrderLine> ordered;
    private final Map<ParticipationReference, AnswerLine> said = new LinkedHashMap<>();
    private final Map<ParticipationReference, AnswerLine> paid = new LinkedHashMap<>();

    private RunAnswers(List<PaymentOrderLine> ordered) {
        this.ordered = ordered;
    }

    /** @param answers the oldest first */
    public static RunAnswers of(List<PaymentOrderLine> ordered, List<BankAnswer> answers) {
        RunAnswers all = new RunAnswers(ordered);
        answers.stream().flatMap(answer -> answer.lines().stream()).forEach(all::add);
        return all;
    }

    private void add(AnswerLine line) {
        AnswerLine before = said.get(line.reference());
        if (before == null || before.verdict().compareTo(line.verdict()) <= 0) {
            said.put(line.reference(), line);
        }
        if (line.verdict() == Verdict.PAID) {
            paid.put(line.reference(), line);
        }
    }

    /** Empty where the bank has said nothing of it. */
    public Optional<AnswerLine> of(ParticipationReference reference) {
        return Optional.ofNullable(said.get(reference));
    }

    /** How its debit was booked, also where it came back later; empty where it was not. */
    public Optional<AnswerLine> debitOf(ParticipationReference reference) {
        return Optional.ofNullable(paid.get(reference));
    }

    /** Whether the bank has said of each payment how it ended. */
    public boolean isComplete() {
        return !ordered.isEmpty() && open().isEmpty();
    }

    /** Those of which it has not. */
    public List<PaymentOrderLine> open() {
        return ordered.stream()
                .filter(line -> of(line.reference())
                        .filter(answer -> answer.verdict().isFinal())
                        .isEmpty())
                .toList();
    }

    public List<PaymentOrderLine> with(Verdict verdict) {
        return ordered.stream()
                .filter(line -> of(line.reference())
                        .filter(answer -> answer.verdict() == verdict)
                        .isPresent())
                .toList();
    }

    /** Those that the bank did not carry out, or that came back before the run is written down. */
    public List<AnswerLine> failed() {
        return ordered.stream()
                .flatMap(line -> of(line.reference()).stream())
                .filter(answer -> answer.verdict() == Verdict.REJECTED || answer.verdict() == Verdict.RETURNED)
                .toList();
    }

    /** The day on which the last of them was paid; empty where no file says. */
    public Optional<LocalDate> valueDate() {
        return paid.values().stream()
                .map(AnswerLine::valueDate)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** The bank's name for what it paid; empty where no file says. */
    public Optional<String> bankReference() {
        return paid.values().stream()
                .map(AnswerLine::bankReference)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
