package eu.groupexchange.payment.pain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A payment file as one creditor may see it: the heads as they are, and of the transfers the creditor's own alone. */
public final class OneTransfer {

    private static final String TRANSFER = "CdtTrfTxInf";

    private OneTransfer() {}

    /**
     * @param file pain.001, as it was written here
     * @return XML in UTF-8; empty where the file has no transfer of that name
     */
    public static Optional<byte[]> of(byte[] file, String endToEndId) {
        try {
            Document document = parse(file);
            List<Element> others = new ArrayList<>();
            boolean found = false;
            NodeList transfers = document.getElementsByTagNameNS("*", TRANSFER);
            for (int index = 0; index < transfers.getLength(); index++) {
                Element transfer = (Element) transfers.item(index);
                if (named(transfer).equals(endToEndId)) {
                    found = true;
                } else {
                    others.add(transfer);
                }
            }
            others.forEach(other -> other.getParentNode().removeChild(other));
            return found ? Optional.of(bytes(document)) : Optional.empty();
        } catch (ParserConfigurationException | SAXException | java.io.IOException | TransformerException e) {
            throw new IllegalStateException("A payment file that was written here cannot be read", e);
        }
    }

    private static String named(Element transfer) {
        Node name = transfer.getElementsByTagNameNS("*", "EndToEndId").item(0);
        return name == null ? "" : name.getTextContent();
    }

    private static Document parse(byte[] file) throws ParserConfigurationException, SAXException, java.io.IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static byte[] bytes(Document document) throws TransformerException {
        Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
        writer.setOutputProperty(OutputKeys.INDENT, "yes");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.transform(new DOMSource(document), new StreamResult(bytes));
        return bytes.toByteArray();
    }
}
