package eu.groupexchange.web.svg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.unbescape.html.HtmlEscape;

/**
 * Writes SVG, element by element. Attributes are pairs of name and value; texts and values are escaped, so that what people typed
 * can be drawn. How it looks is said by classes: the security policy of the pages knows no style within them.
 */
public final class Svg {

    /** What a picture that is shown as an image must say of itself. */
    public static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    public Svg begin(String element, Object... attributes) {
        return tag(element, ">", attributes).opened(element);
    }

    public Svg empty(String element, Object... attributes) {
        return tag(element, "/>", attributes);
    }

    /** An element that holds nothing but a text. */
    public Svg text(String element, String text, Object... attributes) {
        tag(element, ">", attributes);
        written.append(HtmlEscape.escapeHtml4Xml(text))
                .append("</")
                .append(element)
                .append('>');
        return this;
    }

    public Svg end() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends what is open. */
    public Drawing drawing() {
        while (!open.isEmpty()) {
            end();
        }
        return new Drawing(written.toString());
    }

    /** A number as a drawing says it: to a tenth, and no longer than it must be. */
    public static String number(double value) {
        BigDecimal tenths = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
    }

    private Svg opened(String element) {
        open.push(element);
        return this;
    }

    private Svg tag(String element, String close, Object... attributes) {
        written.append('<').append(element);
        for (int at = 0; at + 1 < attributes.length; at += 2) {
            Object value = attributes[at + 1];
            written.append(' ')
                    .append(attributes[at])
                    .append("=\"")
                    .append(HtmlEscape.escapeHtml4Xml(
                            value instanceof Double number ? number(number) : String.valueOf(value)))
                    .append('"');
        }
        written.append(close);
        return this;
    }
}
