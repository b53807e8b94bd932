package eu.groupexchange.payment.answer.file;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Takes what finance downloaded from the bank, or says in a sentence what is wrong with it. */
public final class BankFiles {

    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = XmlDoor.LARGEST;

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private BankFiles() {}

    /**
     * @param name as it was sent, to be named by
     * @throws RefusedException when it is none of the messages that are read, or cannot be read as one
     */
    public static AnswerFile read(String name, byte[] content) {
        try {
            return read(XmlDoor.open(content));
        } catch (UnreadableAnswerException e) {
            throw RefusedException.input("file", Texts.of("money.file.about", name, e.why()));
        }
    }

    private static AnswerFile read(Document document) {
        Element root = document.getDocumentElement();
        String namespace = root.getNamespaceURI() == null ? "" : root.getNamespaceURI();
        if (!"Document".equals(root.getLocalName()) || !namespace.startsWith(NAMESPACE)) {
            throw new UnreadableAnswerException(Texts.of("money.file.other-xml"));
        }
        String version = namespace.substring(NAMESPACE.length());
        AnswerFormat format = AnswerFormat.ofVersion(version).orElseThrow(() -> wrongMessage(version));
        Part message = new Part(root);
        return format == AnswerFormat.PAIN_002
                ? StatusReport.read(version, message)
                : Notification.read(version, message);
    }

    private static UnreadableAnswerException wrongMessage(String version) {
        String known = Arrays.stream(AnswerFormat.values())
                .flatMap(format -> format.versions().stream())
                .collect(Collectors.joining(", "));
        if (version.startsWith("pain.001")) {
            return new UnreadableAnswerException(Texts.of("money.file.order"));
        }
        if (version.startsWith("camt.053") || version.startsWith("camt.052")) {
            return new UnreadableAnswerException(Texts.of("money.file.statement", version));
        }
        if (version.startsWith("pain.002") || version.startsWith("camt.054")) {
            return new UnreadableAnswerException(Texts.of("money.file.other-version", version, known));
        }
        return new UnreadableAnswerException(
                Texts.of("money.file.other-message", version.matches("[a-z0-9.]{1,30}") ? version : "?", known));
    }
}
