package eu.groupexchange.payment.pain;

import eu.groupexchange.payment.pain.CreditTransferOrder.CreditTransfer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an order as pain.001.001.09 (ISO 20022, 2019), within the EPC's rules for SEPA credit transfers: one batch, service
 * level SEPA, shared charges (SLEV), the creditor's bank found by the IBAN, and no postal addresses, because banks reject
 * unstructured ones. The same order gives the same bytes.
 */
public final class CreditTransferFile {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final int NAME_LENGTH = 70;
    private static final int REMITTANCE_LENGTH = 140;

    private final XMLStreamWriter xml;

    private CreditTransferFile(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** @return XML in UTF-8 */
    public static byte[] write(CreditTransferOrder order) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new CreditTransferFile(xml).document(order);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The payment file could not be written", e);
        }
        return bytes.toByteArray();
    }

    /** A name as the bank is given it. */
    public static String name(String name) {
        return SepaText.of(name, NAME_LENGTH);
    }

    /** Whether anything of the name is left as the bank is given it. */
    public static boolean isNamed(String name) {
        return !name(name).equals(SepaText.NOTHING);
    }

    /** The text that comes with a payment, as the bank is given it. */
    public static String remittance(String text) {
        return SepaText.of(text, REMITTANCE_LENGTH);
    }

    private void document(CreditTransferOrder order) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("Document");
        xml.writeDefaultNamespace(NAMESPACE);
        in("CstmrCdtTrfInitn", () -> {
            in("GrpHdr", () -> header(order));
            in("PmtInf", () -> batch(order));
        });
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void header(CreditTransferOrder order) throws XMLStreamException {
        text("MsgId", order.messageId());
        text(
                "CreDtTm",
                order.createdAt().truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        totals(order);
        in("InitgPty", () -> party(order.debtor().name()));
    }

    private void batch(CreditTransferOrder order) throws XMLStreamException {
        text("PmtInfId", order.batchId());
        text("PmtMtd", "TRF");
        text("BtchBookg", "true");
        totals(order);
        in("PmtTpInf", () -> in("SvcLvl", () -> text("Cd", "SEPA")));
        in("ReqdExctnDt", () -> text("Dt", order.executionDate().toString()));
        in("Dbtr", () -> party(order.debtor().name()));
        in("DbtrAcct", () -> account(order.debtor().iban()));
        in("DbtrAgt", () -> in("FinInstnId", () -> bank(order.debtor())));
        text("ChrgBr", "SLEV");
        for (CreditTransfer transfer : order.transfers()) {
            in("CdtTrfTxInf", () -> transfer(transfer));
        }
    }

    private void transfer(CreditTransfer transfer) throws XMLStreamException {
        in("PmtId", () -> text("EndToEndId", transfer.endToEndId()));
        in("Amt", () -> {
            xml.writeStartElement("InstdAmt");
            xml.writeAttribute("Ccy", "EUR");
            xml.writeCharacters(transfer.amount().toPlainString());
            xml.writeEndElement();
        });
        in("Cdtr", () -> party(transfer.creditorName()));
        in("CdtrAcct", () -> account(transfer.creditorIban()));
        in("RmtInf", () -> text("Ustrd", remittance(transfer.remittance())));
    }

    private void totals(CreditTransferOrder order) throws XMLStreamException {
        text("NbOfTxs", Integer.toString(order.transfers().size()));
        text("CtrlSum", order.controlSum().toPlainString());
    }

    private void party(String name) throws XMLStreamException {
        text("Nm", name(name));
    }

    private void account(String iban) throws XMLStreamException {
        in("Id", () -> text("IBAN", iban));
    }

    private void bank(Debtor debtor) throws XMLStreamException {
        if (debtor.bic() != null) {
            text("BICFI", debtor.bic());
        } else {
            in("Othr", () -> text("Id", SepaText.NOTHING));
        }
    }

    private void text(String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void in(String element, Content content) throws XMLStreamException {
        xml.writeStartElement(element);
        content.write();
        xml.writeEndElement();
    }

    private interface Content {
        void write() throws XMLStreamException;
    }
}
