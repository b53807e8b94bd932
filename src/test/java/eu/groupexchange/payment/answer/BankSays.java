package eu.groupexchange.payment.answer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes what a bank answers, as banks write it; a test changes what it is about. */
public final class BankSays {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private final String version;
    private final List<String> parts = new ArrayList<>();
    private String messageId = "BANK-2022-0519-77";
    private String order = "";
    private String messageName = "pain.001.001.09";
    private String batch = "";
    private String groupStatus = "";
    private String batchStatus = "";
    private String counts = "";
    private String account = "FR7630006000011234567890189";

    private BankSays(String version) {
        this.version = version;
    }

    /** @param version such as {@code pain.002.001.10} or {@code camt.054.001.08} */
    public static BankSays in(String version) {
        return new BankSays(version);
    }

    public BankSays called(String id) {
        messageId = id;
        return this;
    }

    public BankSays answering(String orderMessageId, String batchId) {
        order = orderMessageId;
        batch = batchId;
        return this;
    }

    public BankSays about(String originalMessageName) {
        messageName = originalMessageName;
        return this;
    }

    public BankSays counting(int payments, String sum) {
        counts = element("OrgnlNbOfTxs", Integer.toString(payments)) + element("OrgnlCtrlSum", sum);
        return this;
    }

    public BankSays ofAll(String status) {
        groupStatus = status;
        return this;
    }

    public BankSays ofTheBatch(String status) {
        batchStatus = status;
        return this;
    }

    public BankSays on(String iban) {
        account = iban;
        return this;
    }

    /** One payment of a status report. */
    public BankSays of(String endToEndId, String status) {
        return of(endToEndId, status, "", "", "");
    }

    public BankSays rejects(String endToEndId, String code, String words) {
        return of(endToEndId, "RJCT", code, words, "");
    }

    public BankSays of(String endToEndId, String status, String code, String words, String amount) {
        String reason = code.isEmpty() && words.isEmpty()
                ? ""
                : element(
                        "StsRsnInf",
                        (code.isEmpty() ? "" : element("Rsn", element("Cd", code)))
                                + (words.isEmpty() ? "" : element("AddtlInf", words)));
        parts.add(element(
                "TxInfAndSts",
                element("OrgnlEndToEndId", endToEndId)
                        + element("TxSts", status)
                        + reason
                        + (amount.isEmpty()
                                ? ""
                                : element("OrgnlTxRef", element("Amt", money("InstdAmt", amount, "EUR"))))));
        return this;
    }

    /** One booking with one payment. */
    public BankSays debits(String endToEndId, String amount, String day, String reference) {
        return booking(amount, "EUR", "DBIT", "BOOK", day, reference, Map.of(endToEndId, ""));
    }

    public BankSays returns(String endToEndId, String amount, String day, String code, String words) {
        String why = element(
                "RtrInf",
                (code.isEmpty() ? "" : element("Rsn", element("Cd", code)))
                        + (words.isEmpty() ? "" : element("AddtlInf", words)));
        return booking(amount, "EUR", "CRDT", "BOOK", day, "RET-" + endToEndId, Map.of(endToEndId, why));
    }

    /** @param payments by end-to-end id, and what stands at the end of each */
    public BankSays booking(
            String amount,
            String currency,
            String direction,
            String status,
            String day,
            String reference,
            Map<String, String> payments) {
        StringBuilder details = new StringBuilder();
        payments.forEach((id, end) -> details.append(element(
                "TxDtls",
                element("Refs", element("EndToEndId", id))
                        + (version.startsWith("camt.054.001.08")
                                ? money("Amt", payments.size() == 1 ? amount : "450.00", currency)
                                        + element("CdtDbtInd", direction)
                                : payments.size() == 1
                                        ? ""
                                        : element("AmtDtls", element("InstdAmt", money("Amt", "450.00", currency))))
                        + end)));
        parts.add(entry(amount, currency, direction, status, day, reference, details.toString()));
        return this;
    }

    /** One booking for the batch, as the order asked for it. */
    public BankSays debitsTheBatch(String batchId, int count, String total, String day, String reference) {
        parts.add(entry(
                total,
                "EUR",
                "DBIT",
                "BOOK",
                day,
                reference,
                element(
                        "Btch",
                        element("PmtInfId", batchId)
                                + element("NbOfTxs", Integer.toString(count))
                                + money("TtlAmt", total, "EUR"))));
        return this;
    }

    private String entry(
            String amount,
            String currency,
            String direction,
            String status,
            String day,
            String reference,
            String details) {
        return element(
                "Ntry",
                money("Amt", amount, currency)
                        + element("CdtDbtInd", direction)
                        + element("Sts", version.endsWith(".08") ? element("Cd", status) : status)
                        + element("BookgDt", element("Dt", day))
                        + element("ValDt", element("Dt", day))
                        + element("AcctSvcrRef", reference)
                        + element(
                                "BkTxCd",
                                element(
                                        "Domn",
                                        element("Cd", "PMNT")
                                                + element(
                                                        "Fmly", element("Cd", "ICDT") + element("SubFmlyCd", "ESCT"))))
                        + element("NtryDtls", details));
    }

    public byte[] file() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public String text() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"" + NAMESPACE + version + "\">"
                + (version.startsWith("pain") ? report() : notification()) + "</Document>";
    }

    private String report() {
        String bank = version.endsWith(".03") ? "BIC" : "BICFI";
        return element(
                "CstmrPmtStsRpt",
                element(
                                "GrpHdr",
                                element("MsgId", messageId)
                                        + element("CreDtTm", "2022-05-19T10:00:00+02:00")
                                        + element("DbtrAgt", element("FinInstnId", element(bank, "AGRIFRPP"))))
                        + element(
                                "OrgnlGrpInfAndSts",
                                element("OrgnlMsgId", order)
                                        + element("OrgnlMsgNmId", messageName)
                                        + counts
                                        + (groupStatus.isEmpty() ? "" : element("GrpSts", groupStatus)))
                        + (batch.isEmpty() || parts.isEmpty() && batchStatus.isEmpty()
                                ? ""
                                : element(
                                        "OrgnlPmtInfAndSts",
                                        element("OrgnlPmtInfId", batch)
                                                + (batchStatus.isEmpty() ? "" : element("PmtInfSts", batchStatus))
                                                + String.join("", parts))));
    }

    private String notification() {
        return element(
                "BkToCstmrDbtCdtNtfctn",
                element("GrpHdr", element("MsgId", messageId) + element("CreDtTm", "2022-05-20T06:00:00+02:00"))
                        + element(
                                "Ntfctn",
                                element("Id", messageId + "-1")
                                        + element("CreDtTm", "2022-05-20T06:00:00+02:00")
                                        + (account.isEmpty()
                                                ? ""
                                                : element("Acct", element("Id", element("IBAN", account))))
                                        + String.join("", parts)));
    }

    private static String money(String name, String amount, String currency) {
        return "<" + name + " Ccy=\"" + currency + "\">" + amount + "</" + name + ">";
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }
}
