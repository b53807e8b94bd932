package eu.groupexchange.payment.pain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.payment.pain.CreditTransferOrder.CreditTransfer;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CreditTransferFileTest {

    private static final String IBAN = "BE68539007547034";

    @Test
    void isValidAgainstTheSchema() {
        assertValid(order(transfer("VAL22-0007-1", "450.00", "Cluster Liège")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<&\">'",
                "]]> <!-- ",
                "Ελληνικός Συνεταιρισμός Τεχνολογίας",
                "Български клъстер за мехатроника",
                "   ",
                "\u0000\u0001\ufffe",
                "🎉🎉"
            })
    void staysValidWhateverANameHolds(String name) {
        assertValid(order(transfer("VAL22-0007-1", "450.00", name)));
    }

    @Test
    void cutsNamesAndRemittanceToWhatTheBankTakes() throws Exception {
        CreditTransfer transfer =
                new CreditTransfer("VAL22-0007-1", new BigDecimal("450.00"), "Ä".repeat(140), IBAN, "Köln ".repeat(60));

        Document file = assertValid(order(transfer));

        assertThat(text(file, "Cdtr")).isEqualTo("A".repeat(70));
        assertThat(text(file, "Ustrd")).hasSizeLessThanOrEqualTo(140).startsWith("Koln Koln");
    }

    @Test
    void saysWhatIsOrdered() throws Exception {
        Document file = assertValid(
                order(transfer("VAL22-0007-1", "450.00", "Cluster Liège"), transfer("VAL22-0009-2", "225", "Klaster")));

        assertThat(text(file, "MsgId")).isEqualTo("RUN-2022-003-20220520093015");
        assertThat(text(file, "CreDtTm")).isEqualTo("2022-05-20T09:30:15+02:00");
        assertThat(text(file, "PmtInfId")).isEqualTo("RUN-2022-003");
        assertThat(text(file, "PmtMtd")).isEqualTo("TRF");
        assertThat(text(file, "SvcLvl")).isEqualTo("SEPA");
        assertThat(text(file, "ChrgBr")).isEqualTo("SLEV");
        assertThat(text(file, "ReqdExctnDt")).isEqualTo("2022-05-20");
        assertThat(text(file, "DbtrAcct")).isEqualTo("FR7630006000011234567890189");
        assertThat(text(file, "DbtrAgt")).isEqualTo("AGRIFRPP");
        assertThat(texts(file, "EndToEndId")).containsExactly("VAL22-0007-1", "VAL22-0009-2");
        assertThat(texts(file, "InstdAmt")).containsExactly("450.00", "225.00");
        assertThat(((Element) file.getElementsByTagName("InstdAmt").item(0)).getAttribute("Ccy"))
                .isEqualTo("EUR");
        assertThat(texts(file, "NbOfTxs")).containsExactly("2", "2");
        assertThat(texts(file, "CtrlSum")).containsExactly("675.00", "675.00");
    }

    @Test
    void bearsNoPostalAddress() throws Exception {
        Document file = assertValid(order(transfer("VAL22-0007-1", "450.00", "Cluster")));

        assertThat(texts(file, "PstlAdr")).isEmpty();
        assertThat(texts(file, "AdrLine")).isEmpty();
    }

    @Test
    void letsTheBankBeFoundByTheIban() throws Exception {
        CreditTransferOrder order = order(transfer("VAL22-0007-1", "450.00", "Cluster"));
        Debtor debtor = new Debtor("Host", order.debtor().iban(), null);

        Document file = assertValid(new CreditTransferOrder(
                order.messageId(),
                order.batchId(),
                order.createdAt(),
                order.executionDate(),
                debtor,
                order.transfers()));

        assertThat(text(file, "DbtrAgt")).isEqualTo("NOTPROVIDED");
    }

    @Test
    void sumsCentsExactly() throws Exception {
        List<CreditTransfer> many = IntStream.rangeClosed(1, 1000)
                .mapToObj(number -> transfer("VAL22-%04d-1".formatted(number), "0.10", "Cluster " + number))
                .toList();

        Document file = assertValid(order(many.toArray(CreditTransfer[]::new)));

        assertThat(texts(file, "CtrlSum")).containsExactly("100.00", "100.00");
        assertThat(texts(file, "NbOfTxs")).containsExactly("1000", "1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"450.005", "0.00", "-450.00"})
    void takesNoAmountThatABankCannotPay(String amount) {
        assertThatThrownBy(() -> transfer("VAL22-0007-1", amount, "Cluster"))
                .isInstanceOfAny(ArithmeticException.class, IllegalArgumentException.class);
    }

    @Test
    void takesNoOrderWithoutATransfer() {
        assertThatThrownBy(CreditTransferFileTest::order).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesTheSameBytesForTheSameOrder() {
        CreditTransferOrder order = order(transfer("VAL22-0007-1", "450.00", "Cluster Liège"));

        assertThat(CreditTransferFile.write(order)).isEqualTo(CreditTransferFile.write(order));
    }

    private static CreditTransferOrder order(CreditTransfer... transfers) {
        return new CreditTransferOrder(
                "RUN-2022-003-20220520093015",
                "RUN-2022-003",
                OffsetDateTime.parse("2022-05-20T09:30:15.123456+02:00"),
                LocalDate.parse("2022-05-20"),
                new Debtor("i-TRANS", "FR7630006000011234567890189", "AGRIFRPP"),
                List.of(transfers));
    }

    private static CreditTransfer transfer(String endToEndId, String amount, String name) {
        return new CreditTransfer(endToEndId, new BigDecimal(amount), name, IBAN, endToEndId + " reimbursement");
    }

    private static Document assertValid(CreditTransferOrder order) {
        byte[] file = CreditTransferFile.write(order);
        assertThatCode(() -> PainSchema.validate(file)).doesNotThrowAnyException();
        return parse(file);
    }

    private static Document parse(byte[] file) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(file));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Document file, String element) {
        return texts(file, element).get(0);
    }

    private static List<String> texts(Document file, String element) {
        var nodes = file.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> nodes.item(index).getTextContent())
                .toList();
    }
}
