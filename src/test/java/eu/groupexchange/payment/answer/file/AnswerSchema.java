package eu.groupexchange.payment.answer.file;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The published schemas, as far as a library carries them. A notification (camt.054) is held against that of the account report (camt.052) of
 * the same release, whose bookings are built of the very same components; a status report of 2009 against that of 2019, whose parts that are
 * read kept their names and their order.
 */
final class AnswerSchema {

    private AnswerSchema() {}

    /** @throws SAXException when the file is not valid; the message says where */
    static void validate(String version, String file) throws SAXException, IOException {
        String published = version.replace("pain.002.001.03", "pain.002.001.10").replace("camt.054", "camt.052");
        String renamed = file.replace(version, published)
                .replace("BkToCstmrDbtCdtNtfctn", "BkToCstmrAcctRpt")
                .replace("Ntfctn>", "Rpt>")
                .replace("<BIC>", "<BICFI>")
                .replace("</BIC>", "</BICFI>");
        SchemaFactory.newDefaultInstance()
                .newSchema(Objects.requireNonNull(AnswerSchema.class.getResource("/" + published + ".xsd")))
                .newValidator()
                .validate(new StreamSource(new StringReader(renamed)));
    }
}
