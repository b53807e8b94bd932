package eu.groupexchange.payment.pain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The published schema of pain.001.001.09. */
public final class PainSchema {

    private static final Schema SCHEMA = load();

    private PainSchema() {}

    /** @throws SAXException when the file is not valid; the message says where */
    public static void validate(byte[] file) throws SAXException, IOException {
        SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    private static Schema load() {
        try {
            return SchemaFactory.newDefaultInstance()
                    .newSchema(Objects.requireNonNull(PainSchema.class.getResource("/pain.001.001.09.xsd")));
        } catch (SAXException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
