package eu.groupexchange.payment.answer.file;

import eu.groupexchange.exchange.Money;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TypedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A part of a message, read by the names of ISO 20022; names of another namespace are not seen. */
final class Part {

    private static final int DATE_LENGTH = "2022-05-20".length();

    private final Element element;

    Part(Element element) {
        this.element = element;
    }

    String name() {
        return element.getLocalName();
    }

    /** The parts at a path such as {@code NtryDtls/TxDtls}, in the order of the file. */
    List<Part> all(String path) {
        List<Part> found = List.of(this);
        for (String step : path.split("/")) {
            List<Part> next = new ArrayList<>();
            found.forEach(part -> part.children(step, next));
            found = next;
        }
        return found;
    }

    private void children(String name, List<Part> into) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one
                    && name.equals(one.getLocalName())
                    && element.getNamespaceURI().equals(one.getNamespaceURI())) {
                into.add(new Part(one));
            }
        }
    }

    Optional<Part> first(String path) {
        return all(path).stream().findFirst();
    }

    boolean has(String path) {
        return first(path).isPresent();
    }

    /** The words at the path; null where there are none. */
    @Nullable
    String text(String path) {
        return first(path)
                .map(part -> TypedText.line(part.element.getTextContent()))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    List<String> texts(String path) {
        return all(path).stream()
                .map(part -> TypedText.line(part.element.getTextContent()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** The first of these paths that says anything. */
    @Nullable
    String firstText(String... paths) {
        for (String path : paths) {
            String text = text(path);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** @throws UnreadableAnswerException when there is none */
    String need(String path) {
        String text = text(path);
        if (text == null) {
            throw new UnreadableAnswerException(Texts.of("money.file.lacks", path, name()));
        }
        return text;
    }

    /** An amount with its currency, as the attribute says. */
    @Nullable
    Money money(String path) {
        return first(path)
                .map(part -> AnswerFile.money(
                        TypedText.line(part.element.getTextContent()), part.element.getAttribute("Ccy")))
                .orElse(null);
    }

    /** Of a date, or a date and time, the date as it is written. */
    @Nullable
    LocalDate day(String path) {
        Part part = first(path).orElse(null);
        if (part == null) {
            return null;
        }
        String written = part.firstText("Dt", "DtTm");
        String text = written == null ? TypedText.line(part.element.getTextContent()) : written;
        try {
            return LocalDate.parse(text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text);
        } catch (DateTimeException e) {
            throw new UnreadableAnswerException(Texts.of("money.file.no-date", text, path));
        }
    }

    /** @throws UnreadableAnswerException when it is no number of payments */
    @Nullable
    Integer count(String path) {
        String text = text(path);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new UnreadableAnswerException(Texts.of("money.file.no-count", text, path));
        }
        return Integer.valueOf(text);
    }
}
