package eu.groupexchange.payment.answer.file;

import eu.groupexchange.wording.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Lets XML in that a stranger may have written: nothing is fetched, nothing is expanded, and it is neither larger nor deeper than a bank's
 * file can be.
 */
final class XmlDoor {

    /** In bytes; a notification of ten thousand bookings has about eight million. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final String DEEPEST = "60";
    private static final String LIMITS = "jdk.xml.";

    private XmlDoor() {}

    /** @throws UnreadableAnswerException with a sentence that follows the file's name */
    static Document open(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableAnswerException(Texts.of("money.file.empty"));
        }
        if (content.length > LARGEST) {
            throw new UnreadableAnswerException(Texts.of("money.file.too-large"));
        }
        if (begins(content, "%PDF")) {
            throw new UnreadableAnswerException(Texts.of("money.file.pdf"));
        }
        if (begins(content, "PK")) {
            throw new UnreadableAnswerException(Texts.of("money.file.packed"));
        }
        if (!looksLikeXml(content)) {
            throw new UnreadableAnswerException(Texts.of("money.file.no-xml"));
        }
        try {
            return builder().parse(new ByteArrayInputStream(content));
        } catch (SAXParseException e) {
            throw new UnreadableAnswerException(sentence(e));
        } catch (CharacterCodingException | java.io.UTFDataFormatException | java.io.UnsupportedEncodingException e) {
            throw new UnreadableAnswerException(Texts.of("money.file.encoding"));
        } catch (SAXException e) {
            throw new UnreadableAnswerException(Texts.of("money.file.no-xml"));
        } catch (IOException e) {
            // the parser's own exceptions about bytes that are no letters are none of the above in every release
            throw new UnreadableAnswerException(Texts.of("money.file.encoding"));
        }
    }

    private static String sentence(SAXParseException problem) {
        String message = String.valueOf(problem.getMessage());
        if (message.contains("DOCTYPE")) {
            return Texts.of("money.file.doctype");
        }
        return message.contains("ncoding") || message.contains("nvalid byte")
                ? Texts.of("money.file.encoding")
                : Texts.of("money.file.cut-or-damaged", Integer.toString(problem.getLineNumber()));
    }

    private static boolean begins(byte[] content, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= content.length || content[i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** After a byte order mark and blanks stands an angle bracket, in UTF-8 or in UTF-16. */
    private static boolean looksLikeXml(byte[] content) {
        for (int i = 0; i < Math.min(content.length, 200); i++) {
            int at = content[i] & 0xFF;
            if (at == '<') {
                return true;
            }
            boolean passedOver =
                    at == 0xEF || at == 0xBB || at == 0xBF || at == 0xFE || at == 0xFF || at == 0 || at <= ' ';
            if (!passedOver) {
                return false;
            }
        }
        return false;
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(LIMITS + "maxElementDepth", DEEPEST);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrown());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The parser of this JDK cannot be made safe", e);
        }
    }

    /** The default one writes to the console. */
    private static final class Thrown implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {
            // what is said of a file that can be read does not matter
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
