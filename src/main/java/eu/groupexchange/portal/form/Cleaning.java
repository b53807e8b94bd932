package eu.groupexchange.portal.form;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes of what a browser sent what a person meant: composed letters, one kind of space and line end, none around it. */
final class Cleaning {

    private static final Pattern SPACES = Pattern.compile("\\p{Zs}");

    private Cleaning() {}

    static String clean(String sent) {
        String lines = sent.replace("\r\n", "\n").replace('\r', '\n');
        return strip(
                SPACES.matcher(Normalizer.normalize(lines, Normalizer.Form.NFC)).replaceAll(" "));
    }

    private static String strip(String text) {
        int from = 0;
        int until = text.length();
        while (from < until && isBlank(text.charAt(from))) {
            from++;
        }
        while (until > from && isBlank(text.charAt(until - 1))) {
            until--;
        }
        return text.substring(from, until);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u200B' || c == '\uFEFF';
    }

    /** Whether every character can be stored, printed and read in the order in which it stands. */
    static boolean isPrintable(String text, boolean severalLines) {
        return text.codePoints().allMatch(c -> isPrintable(c) || severalLines && isLayout(c));
    }

    /** The text, of several lines, without the characters that are not printable. */
    static String printable(String text) {
        return text.codePoints()
                .filter(c -> isPrintable(c) || isLayout(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLayout(int c) {
        return c == '\n' || c == '\t';
    }

    private static boolean isPrintable(int c) {
        boolean reordering = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        int type = Character.getType(c);
        return !reordering
                && type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && (c & 0xFFFE) != 0xFFFE;
    }
}
