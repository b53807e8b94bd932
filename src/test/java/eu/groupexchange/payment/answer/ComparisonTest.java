package eu.groupexchange.payment.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.answer.file.AnswerFormat;
import eu.groupexchange.payment.answer.file.BankFiles;
import eu.groupexchange.payment.answer.file.SaidReason;
import eu.groupexchange.payment.answer.file.Verdict;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.RunOrder;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunState;
import eu.groupexchange.payment.run.PaymentRunStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file counts for a run only where all of it fits what was ordered; whatever does not is named. */
class ComparisonTest {

    private static final PaymentRunId ID = new PaymentRunId("RUN-2022-001");
    private static final String MESSAGE = "RUN-2022-001-20220518090000";
    private static final String ACCOUNT = "FR7630006000011234567890189";
    private static final String ONE = "VAL22-0001-1";
    private static final String TWO = "VAL22-0002-1";
    private static final String THREE = "VAL22-0003-1";

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatDoesNotFit")
    void whatDoesNotFitIsNamed(String what, BankSays bank, List<BankAnswer> before, String[] sentences) {
        Comparison compared = compared(bank, before);

        assertThat(compared.problems()).as(what).containsExactly(sentences);
    }

    static Stream<Arguments> whatDoesNotFit() {
        return Stream.of(
                row(
                        "an order of somebody else",
                        report().answering("OTHER-77", "RUN-2022-001").of(ONE, "ACSC"),
                        "The file answers the order OTHER-77, which is none of ours; this run’s is " + MESSAGE + "."),
                row(
                        "the order of another run",
                        report().answering("RUN-2022-002-1", "RUN-2022-002").of("VAL22-0009-1", "ACSC"),
                        "The order of another run."),
                row(
                        "a direct debit",
                        report().about("pain.008.001.02").of(ONE, "ACSC"),
                        "The file answers a pain.008.001.02, and not an order of credit transfers (pain.001)."),
                row(
                        "another count and another sum",
                        report().counting(4, "1800.00").of(ONE, "ACSC"),
                        "RUN-2022-001 ordered 3 payments; the file answers an order of 4.",
                        "RUN-2022-001 ordered 1350.00 EUR in all; the file answers an order of 1800.00."),
                row(
                        "unknown payments, one by one",
                        report().of(ONE, "ACSC").of("VAL22-0077-1", "ACSC").of("NOTPROVIDED", "RJCT"),
                        "VAL22-0077-1 is no payment of RUN-2022-001.",
                        "NOTPROVIDED is no payment of RUN-2022-001."),
                row(
                        "the first attempt of what is ordered for the second time",
                        report().of("VAL22-0001-2", "ACSC"),
                        "VAL22-0001-2 is no payment of RUN-2022-001."),
                row(
                        "another batch",
                        report().answering(MESSAGE, "RUN-2022-009").of(ONE, "ACSC"),
                        ONE + " is said to be in the batch RUN-2022-009, in which it was not ordered."),
                row(
                        "all of another batch",
                        report().answering(MESSAGE, "RUN-2022-009").ofTheBatch("RJCT"),
                        "RUN-2022-009 is no batch of RUN-2022-001."),
                row(
                        "another amount in a report",
                        report().of(ONE, "ACSC", "", "", "45.00"),
                        ONE + ": the file says 45.00 EUR, ordered were 450.00 EUR."),
                row(
                        "a payment twice",
                        report().of(ONE, "ACSC").of(ONE, "RJCT"),
                        ONE + " is answered twice in the file."),
                row(
                        "another account",
                        camt().on("DE89370400440532013000").debits(ONE, "450.00", "2022-05-20", "A"),
                        "The file is about the account DE89 … 3000; runs are paid from FR76 … 0189."),
                row(
                        "another amount in a booking",
                        camt().debits(ONE, "451.00", "2022-05-20", "A"),
                        ONE + ": the file says 451.00 EUR, ordered were 450.00 EUR."),
                row(
                        "another currency",
                        camt().booking("450.00", "CHF", "DBIT", "BOOK", "2022-05-20", "A", Map.of(ONE, "")),
                        ONE + ": the file says 450.00 CHF, ordered were 450.00 EUR."),
                row(
                        "the same debit twice",
                        camt().debits(ONE, "450.00", "2022-05-20", "A").debits(ONE, "450.00", "2022-05-20", "B"),
                        ONE + " is answered twice in the file."),
                row(
                        "only payments of others",
                        camt().debits("RENT MAY", "900.00", "2022-05-20", "A")
                                .debits("VAL22-0044-1", "450.00", "2022-05-20", "B"),
                        "No payment in the file is of RUN-2022-001. It names RENT MAY, VAL22-0044-1."),
                row("no payment at all", camt(), "The file says nothing about a payment of RUN-2022-001."),
                row("a report without any word", report(), "The file says nothing about a payment of RUN-2022-001."),
                row(
                        "a batch of more than are ordered",
                        camt().debitsTheBatch("RUN-2022-001", 4, "1800.00", "2022-05-20", "A"),
                        "The file books 4 payments together; 3 of this run are not answered yet."),
                row(
                        "a batch of another sum",
                        camt().debitsTheBatch("RUN-2022-001", 3, "1349.00", "2022-05-20", "A"),
                        "The file books 1349.00 EUR together; those of this run that are not answered yet make 1350.00."),
                after(
                        "a debit of what was rejected",
                        camt().debits(ONE, "450.00", "2022-05-20", "A"),
                        said(ONE, Verdict.REJECTED),
                        ONE
                                + " is booked as paid, and was said before not to be carried out. Ask the bank which of the two is right,"
                                + " and write the run down by hand."),
                after(
                        "a rejection of what was paid",
                        report().rejects(ONE, "AC04", ""),
                        said(ONE, Verdict.PAID),
                        ONE
                                + " is rejected, and was said before to be paid. If the money came back, the bank’s notification camt.054"
                                + " says so."));
    }

    private static Arguments row(String what, BankSays bank, String... sentences) {
        return Arguments.of(what, bank, List.of(), sentences);
    }

    private static Arguments after(String what, BankSays bank, BankAnswer before, String... sentences) {
        return Arguments.of(what, bank, List.of(before), sentences);
    }

    @Test
    void aReportSaysOfEachPaymentWhatIsNearestToIt() {
        Comparison compared = compared(
                report().counting(3, "1350.00")
                        .ofAll("PDNG")
                        .ofTheBatch("ACSP")
                        .rejects(TWO, "AC01", "no such account"),
                List.of());

        assertThat(compared.problems()).isEmpty();
        assertThat(compared.lines())
                .extracting(AnswerLine::endToEndId, AnswerLine::verdict)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(TWO, Verdict.REJECTED),
                        org.assertj.core.groups.Tuple.tuple(ONE, Verdict.ACCEPTED),
                        org.assertj.core.groups.Tuple.tuple(THREE, Verdict.ACCEPTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pain.002.001.03", "pain.002.001.10"})
    void anOrderThatIsRejectedAsAWholeFailsInEachOfItsPayments(String version) {
        Comparison compared =
                compared(BankSays.in(version).answering(MESSAGE, "RUN-2022-001").ofAll("RJCT"), List.of());

        assertThat(compared.lines()).hasSize(3).allMatch(line -> line.verdict() == Verdict.REJECTED);
    }

    @Test
    void aBatchThatIsBookedAsOneSumPaysAllButWhatWasRejected() {
        Comparison compared = compared(
                camt().debitsTheBatch("RUN-2022-001", 2, "900.00", "2022-05-20", "AGR-1"),
                List.of(said(TWO, Verdict.REJECTED)));

        assertThat(compared.problems()).isEmpty();
        assertThat(compared.lines())
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.verdict()).isEqualTo(Verdict.PAID);
                    assertThat(line.bankReference()).isEqualTo("AGR-1");
                })
                .extracting(AnswerLine::endToEndId)
                .containsExactly(ONE, THREE);
    }

    @Test
    void otherBookingsOfTheAccountAreNamedAndPassedOver() {
        Comparison compared = compared(
                camt().debits(ONE, "450.00", "2022-05-20", "A").debits("RENT MAY", "900.00", "2022-05-20", "B"),
                List.of());

        assertThat(compared.problems()).isEmpty();
        assertThat(compared.lines()).hasSize(1);
        assertThat(compared.others()).containsExactly("RENT MAY");
    }

    @Test
    void whatWasPaidAndCameBackIsBothInOneFile() {
        Comparison compared = compared(
                camt().debits(ONE, "450.00", "2022-05-20", "A").returns(ONE, "450.00", "2022-05-23", "AC04", "closed"),
                List.of());

        assertThat(compared.problems()).isEmpty();
        RunAnswers all = RunAnswers.of(lines(), List.of(answer(compared.lines())));
        assertThat(all.of(reference(ONE))).get().extracting(AnswerLine::verdict).isEqualTo(Verdict.RETURNED);
        assertThat(all.debitOf(reference(ONE)))
                .get()
                .extracting(AnswerLine::valueDate)
                .isEqualTo(LocalDate.of(2022, 5, 20));
        assertThat(all.failed()).hasSize(1);
        assertThat(all.open()).extracting(PaymentOrderLine::endToEndId).containsExactly(TWO, THREE);
        assertThat(all.isComplete()).isFalse();
    }

    @Test
    void whatSaysLessLaterTakesNothingBack() {
        RunAnswers all = RunAnswers.of(lines(), List.of(said(ONE, Verdict.PAID), said(ONE, Verdict.ACCEPTED)));

        assertThat(all.of(reference(ONE))).get().extracting(AnswerLine::verdict).isEqualTo(Verdict.PAID);
    }

    private static Comparison compared(BankSays bank, List<BankAnswer> before) {
        return new Comparison(run(), lines(), RunAnswers.of(lines(), before))
                .with(
                        BankFiles.read("a.xml", bank.file()),
                        ACCOUNT,
                        messageId -> messageId.startsWith("RUN-") ? "The order of another run." : "");
    }

    private static BankSays report() {
        return BankSays.in("pain.002.001.10").answering(MESSAGE, "RUN-2022-001");
    }

    private static BankSays camt() {
        return BankSays.in("camt.054.001.08");
    }

    private static BankAnswer said(String id, Verdict verdict) {
        return answer(List.of(
                new AnswerLine(reference(id), id, verdict, "X", LocalDate.of(2022, 5, 20), "A", SaidReason.NONE)));
    }

    private static BankAnswer answer(List<AnswerLine> lines) {
        return new BankAnswer(
                ID, 1, AnswerFormat.CAMT_054, "v", "m", "a.xml", 1, "0", List.of(), "finance", Instant.EPOCH, lines);
    }

    private static ParticipationReference reference(String endToEndId) {
        return new ParticipationReference(endToEndId.substring(0, endToEndId.length() - 2));
    }

    private static PaymentRun run() {
        return new PaymentRun(
                ID,
                3,
                Money.euros("1350.00"),
                Instant.parse("2022-05-18T07:00:00Z"),
                Actor.SYSTEM,
                new PaymentRunState(
                        PaymentRunStatus.ORDERED,
                        new RunOrder(ID, 1, MESSAGE, LocalDate.of(2022, 5, 19), "i-TRANS"),
                        null,
                        null,
                        null),
                1);
    }

    private static List<PaymentOrderLine> lines() {
        List<PaymentOrderLine> lines = new ArrayList<>();
        for (String id : List.of(ONE, TWO, THREE)) {
            lines.add(new PaymentOrderLine(
                    ID,
                    reference(id),
                    id,
                    Money.euros("450.00"),
                    "Rail Cluster",
                    "DE89370400440532013000",
                    "Rail Cluster",
                    null,
                    null,
                    null));
        }
        return lines;
    }
}
