package eu.groupexchange.payment.answer.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.payment.answer.BankSays;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.TestPdf;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What banks send is read, and whatever else somebody chooses is refused in a sentence that says what it is. */
class BankFilesTest {

    private static final String OURS = "VAL22-0001-1";

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFiles")
    void eachWrongKindOfFileIsNamed(String what, byte[] file, String sentence) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> BankFiles.read("from the bank.xml", file))
                .satisfies(refused -> {
                    assertThat(refused.why()).startsWith("“from the bank.xml” ").contains(sentence);
                    assertThat(refused.field()).isEqualTo("file");
                    assertThat(refused.kind()).isEqualTo(RefusedException.Kind.INPUT);
                });
    }

    static Stream<Arguments> wrongFiles() {
        String report = report("pain.002.001.10").text();
        String camt = notification("camt.054.001.08").text();
        return Stream.of(
                row("nothing", "", "is empty"),
                row("blanks", " \n ", "is no XML file"),
                Arguments.of("a PDF", TestPdf.of("Statement"), "is a PDF"),
                Arguments.of("a spreadsheet", new byte[] {'P', 'K', 3, 4, 0, 0}, "is a packed file"),
                Arguments.of("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "is no XML file"),
                row("a table", "Reference;Amount\nVAL22-0001;450", "is no XML file"),
                row("MT940", ":20:STARTUMS\n:25:FR76", "is no XML file"),
                row("a page of the online bank", "<html><body>Sign in</body></html>", "no message of ISO 20022"),
                row("a page that is no XML", "<html><br>Sign in</html>", "is cut off or damaged"),
                row("a file without its namespace", report.replaceFirst(" xmlns=\"[^\"]*\"", ""), "no message of ISO"),
                row("our own order", report.replace("pain.002.001.10", "pain.001.001.09"), "is an order to the bank"),
                row("a statement", camt.replace("camt.054.001.08", "camt.053.001.08"), "is an account statement"),
                row("an account report", camt.replace("camt.054.001.08", "camt.052.001.08"), "is an account statement"),
                row(
                        "another version",
                        report.replace("002.001.10", "002.001.99"),
                        "is a pain.002.001.99. Read are pain.002.001.03"),
                row("a direct debit", report.replace("pain.002.001.10", "pain.008.001.02"), "is another message"),
                row("cut in the middle", report.substring(0, report.length() / 2), "is cut off or damaged at line 2"),
                row("cut at its end", report.substring(0, report.length() - 3), "is cut off or damaged"),
                row("two files in one", report + report.replaceFirst("<\\?.*?\\?>", ""), "is cut off or damaged"),
                Arguments.of(
                        "another encoding than it names",
                        report.replace("BANK-", "Société ").getBytes(StandardCharsets.ISO_8859_1),
                        "is not in the encoding".replace("is not", "are not")),
                row("an encoding that there is not", report.replace("UTF-8", "UTF-42"), "are not in the encoding"),
                row(
                        "an entity from outside",
                        report.replace(
                                "<Document",
                                "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document"),
                        "has a document type declaration"),
                row(
                        "a thousand laughs",
                        "<!DOCTYPE a [<!ENTITY b \"" + "c".repeat(9999) + "\">]><a>&b;&b;</a>",
                        "has a document type declaration"),
                row("deeper than any message", "<a>".repeat(100) + "</a>".repeat(100), "is cut off or damaged"),
                Arguments.of(
                        "too large",
                        ("<a>" + " ".repeat(BankFiles.LARGEST) + "</a>").getBytes(StandardCharsets.UTF_8),
                        "is larger than 10 MB"),
                row("without a report", report.replace("CstmrPmtStsRpt", "Other"), "lacks CstmrPmtStsRpt in Document"),
                row("without its name", report.replaceAll("<MsgId>.*?</MsgId>", ""), "lacks GrpHdr/MsgId"),
                row("without the order", report.replaceAll("<OrgnlMsgId>.*?</OrgnlMsgId>", ""), "lacks OrgnlMsgId"),
                row(
                        "a payment without id",
                        report.replaceAll("<OrgnlEndToEndId>.*?</OrgnlEndToEndId>", ""),
                        "does not name a payment (number 1 in it)"),
                row(
                        "a payment without status",
                        report.replaceAll("<TxSts>.*?</TxSts>", ""),
                        "does not say what became of " + OURS),
                row("a word that is none", report.replace("ACSC", "OKAY"), "has the word OKAY for " + OURS),
                row(
                        "a count that is none",
                        report.replace("<OrgnlNbOfTxs>1<", "<OrgnlNbOfTxs>one<"),
                        "has a number that is none"),
                row(
                        "a sum that is none",
                        report.replace("<OrgnlCtrlSum>450.00<", "<OrgnlCtrlSum>450,00<"),
                        "has a number that is none"),
                row("no notification", camt.replaceAll("<Ntfctn>.*</Ntfctn>", ""), "lacks Ntfctn"),
                row(
                        "an amount that is none",
                        camt.replace(">450.00<", ">450,00<"),
                        "has an amount that is none: 450,00 EUR"),
                row("parts of a cent", camt.replace(">450.00<", ">450.001<"), "has an amount that is none"),
                row(
                        "a currency that is none",
                        camt.replace("Ccy=\"EUR\"", "Ccy=\"EURO\""),
                        "has an amount that is none"),
                row("no currency", camt.replace(" Ccy=\"EUR\"", ""), "has an amount that is none"),
                row("no amount", camt.replaceAll("<Amt Ccy=\"EUR\">.*?</Amt>", ""), "lacks Amt in Ntry"),
                row(
                        "a date that is none",
                        camt.replace("2022-05-20</Dt>", "2022-02-30</Dt>"),
                        "has a date that is none"),
                row("neither debit nor credit", camt.replace("DBIT", "BOTH"), "has the word BOTH"));
    }

    private static Arguments row(String what, String file, String sentence) {
        return Arguments.of(what, file.getBytes(StandardCharsets.UTF_8), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pain.002.001.03", "pain.002.001.10"})
    void aStatusReportIsReadPaymentByPayment(String version) {
        BankSays bank =
                report(version).rejects("VAL22-0002-1", "AC04", "Compte clôturé, FR76 3000 6000 0112 3456 7890 189");
        assertThatCode(() -> AnswerSchema.validate(version, bank.text())).doesNotThrowAnyException();

        AnswerFile file = BankFiles.read("a.xml", bank.file());

        assertThat(file.format()).isEqualTo(AnswerFormat.PAIN_002);
        assertThat(file.messageId()).isEqualTo("BANK-2022-0519-77");
        assertThat(file.order())
                .isEqualTo(new AnswerFile.AnsweredOrder(
                        "RUN-2022-001-20220518090000", "pain.001.001.09", 1, new java.math.BigDecimal("450.00")));
        assertThat(file.payments()).extracting(SaidOfPayment::verdict).containsExactly(Verdict.PAID, Verdict.REJECTED);
        assertThat(file.payments().get(1)).satisfies(rejected -> {
            assertThat(rejected.batchId()).isEqualTo("RUN-2022-001");
            assertThat(rejected.reason().code()).isEqualTo("AC04");
            assertThat(rejected.reason().text())
                    .as("an account number is kept nowhere")
                    .isEqualTo("Compte clôturé, …");
            assertThat(rejected.reason().inWords()).startsWith("The account is closed. (AC04)");
        });
    }

    @Test
    void eachWordOfAStatusReportSaysHowFarItIs() {
        Map<String, Verdict> words = new LinkedHashMap<>();
        for (String word : new String[] {"RCVD", "PDNG", "PATC", "ACTC", "ACFC"}) words.put(word, Verdict.PENDING);
        for (String word : new String[] {"ACCP", "ACSP", "ACWC", "ACWP"}) words.put(word, Verdict.ACCEPTED);
        for (String word : new String[] {"ACSC", "ACCC"}) words.put(word, Verdict.PAID);
        words.put("RJCT", Verdict.REJECTED);

        words.forEach((word, verdict) -> {
            byte[] one = BankSays.in("pain.002.001.10")
                    .answering("O", "B")
                    .of(OURS, word)
                    .file();
            byte[] all = BankSays.in("pain.002.001.10")
                    .answering("O", "B")
                    .ofAll(word)
                    .file();

            assertThat(BankFiles.read("a", one).payments().get(0).verdict())
                    .as(word)
                    .isEqualTo(verdict);
            assertThat(BankFiles.read("a", all).others().get(0).verdict())
                    .as(word)
                    .isEqualTo(verdict);
        });
    }

    @Test
    void anOrderThatWasTakenInPartSaysNothingOfTheRest() {
        AnswerFile file = BankFiles.read(
                "a",
                BankSays.in("pain.002.001.10")
                        .answering("O", "B")
                        .ofAll("PART")
                        .ofTheBatch("PART")
                        .rejects(OURS, "AC01", "")
                        .file());

        assertThat(file.payments()).hasSize(1);
        assertThat(file.others()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"camt.054.001.02", "camt.054.001.08"})
    void aNotificationSaysWhatWasPaidAndWhatCameBack(String version) {
        BankSays bank = notification(version).returns("VAL22-0002-1", "450.00", "2022-05-23", "AC04", "Account closed");
        assertThatCode(() -> AnswerSchema.validate(version, bank.text())).doesNotThrowAnyException();

        AnswerFile file = BankFiles.read("a.xml", bank.file());

        assertThat(file.order()).isNull();
        assertThat(file.accounts()).containsExactly("FR7630006000011234567890189");
        assertThat(file.payments())
                .containsExactly(
                        new SaidOfPayment(
                                OURS,
                                null,
                                Verdict.PAID,
                                "BOOK",
                                Money.euros("450.00"),
                                LocalDate.of(2022, 5, 20),
                                "AGR-0001",
                                SaidReason.NONE),
                        new SaidOfPayment(
                                "VAL22-0002-1",
                                null,
                                Verdict.RETURNED,
                                "BOOK",
                                Money.euros("450.00"),
                                LocalDate.of(2022, 5, 23),
                                "RET-VAL22-0002-1",
                                new SaidReason("AC04", "Account closed")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"camt.054.001.02", "camt.054.001.08"})
    void severalPaymentsOfOneBookingHaveTheirOwnAmounts(String version) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put(OURS, "");
        both.put("VAL22-0002-1", "");
        BankSays bank = BankSays.in(version).booking("900.00", "EUR", "DBIT", "BOOK", "2022-05-20", "AGR-9", both);
        assertThatCode(() -> AnswerSchema.validate(version, bank.text())).doesNotThrowAnyException();

        assertThat(BankFiles.read("a", bank.file()).payments())
                .extracting(SaidOfPayment::amount)
                .containsOnly(Money.euros("450.00"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"camt.054.001.02", "camt.054.001.08"})
    void aBatchThatIsBookedAsOneSumIsReadAsThat(String version) {
        BankSays bank = BankSays.in(version).debitsTheBatch("RUN-2022-001", 3, "1350.00", "2022-05-20", "AGR-7");
        assertThatCode(() -> AnswerSchema.validate(version, bank.text())).doesNotThrowAnyException();

        assertThat(BankFiles.read("a", bank.file()).others())
                .containsExactly(new SaidOfAll(
                        "RUN-2022-001",
                        Verdict.PAID,
                        "BOOK",
                        3,
                        Money.euros("1350.00"),
                        LocalDate.of(2022, 5, 20),
                        "AGR-7",
                        SaidReason.NONE));
    }

    @Test
    void whatIsOnlyAnnouncedIsNotPaidAndWhatSomebodyElsePaysInIsNotOurs() {
        AnswerFile file = BankFiles.read(
                "a",
                BankSays.in("camt.054.001.08")
                        .booking("450.00", "EUR", "DBIT", "PDNG", "2022-05-20", "R", Map.of(OURS, ""))
                        .booking("90.00", "EUR", "CRDT", "BOOK", "2022-05-20", "S", Map.of("INVOICE 7", ""))
                        .file());

        assertThat(file.payments()).singleElement().satisfies(one -> {
            assertThat(one.endToEndId()).isEqualTo(OURS);
            assertThat(one.verdict()).isEqualTo(Verdict.ACCEPTED);
        });
    }

    @Test
    void otherCodesThanThoseOfIsoAreWords() {
        assertThat(SaidReason.of("X-99", java.util.List.of("Ask us"))).isEqualTo(new SaidReason(null, "X-99 Ask us"));
        assertThat(SaidReason.of("DUPL", java.util.List.of())).isEqualTo(new SaidReason(null, "DUPL"));
        assertThat(SaidReason.of("cnor", java.util.List.of())).isEqualTo(new SaidReason("CNOR", null));
        assertThat(SaidReason.of(null, java.util.List.of("x".repeat(400))).text())
                .hasSize(300)
                .endsWith("…");
    }

    private static BankSays report(String version) {
        return BankSays.in(version)
                .answering("RUN-2022-001-20220518090000", "RUN-2022-001")
                .counting(1, "450.00")
                .of(OURS, "ACSC");
    }

    private static BankSays notification(String version) {
        return BankSays.in(version).debits(OURS, "450.00", "2022-05-20", "AGR-0001");
    }
}
