package eu.groupexchange.payment.pain;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import eu.groupexchange.wording.TypedText;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Text in the characters that every SEPA bank takes: Latin letters and digits, and {@code / - ? : ( ) . , ' +} and the space
 * (EPC217-08), without a slash at either end and without two of them together. Other alphabets are written in Latin letters,
 * letters lose their marks, what nobody sees is dropped, and what can be seen and has no like becomes a full stop.
 */
public final class SepaText {

    /** What stands for a text of which nothing is left; the EPC's own word. */
    static final String NOTHING = "NOTPROVIDED";

    private static final String TAKEN = "/-?:().,'+ ";
    /** A symbol that has no like, until it is known how many of them stand together. */
    private static final char SYMBOL = '\uFFFC';

    private SepaText() {}

    /** @param maxLength in characters; the rest is cut off, between words where that does not take too much */
    public static String of(String text, int maxLength) {
        String visible = TypedText.line(text);
        String words = taken(visible);
        String cut = words.length() <= maxLength ? words : cut(visible, words, maxLength);
        return cut.chars().anyMatch(Character::isLetterOrDigit) ? cut : NOTHING;
    }

    private static String taken(String visible) {
        StringBuilder taken = new StringBuilder();
        Latin.of(visible).codePoints().forEach(character -> taken.append(nearest(character)));
        return taken.toString()
                .replaceAll(SYMBOL + "+", ".")
                .replaceAll(" {2,}", " ")
                .replaceAll("/[/ ]*/", "/")
                .replaceAll("^[/ ]+|[/ ]+$", "");
    }

    /** After a whole word where at least two thirds remain; otherwise after a whole letter, however many it is written with. */
    private static String cut(String visible, String words, int maxLength) {
        int blank = words.lastIndexOf(' ', maxLength);
        if (blank >= maxLength * 2 / 3) {
            return closed(words.substring(0, blank));
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(visible);
        for (int end = letters.last(); end > 0; end = letters.previous()) {
            String shorter = taken(visible.substring(0, end));
            if (shorter.length() <= maxLength) {
                return closed(shorter);
            }
        }
        return "";
    }

    /** Nothing is left open at the end that was cut. */
    private static String closed(String text) {
        return text.replaceAll("[ /(,:+'-]+$", "");
    }

    private static String nearest(int character) {
        if (isLetterOrDigit(character) || TAKEN.indexOf(character) >= 0) {
            return Character.toString(character);
        }
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return Integer.toString(digit);
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> "";
            case Character.DASH_PUNCTUATION -> "-";
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> "'";
            case Character.START_PUNCTUATION -> character == '„' || character == '‚' ? "'" : "(";
            case Character.END_PUNCTUATION -> ")";
            case Character.MODIFIER_LETTER -> "'";
            default -> symbol(character);
        };
    }

    private static String symbol(int character) {
        return switch (character) {
            case '&' -> "+";
            case '_', '−', '~' -> "-";
            case ';' -> ",";
            case '"', '`', '´', '′', '″' -> "'";
            case '<' -> "(";
            case '>' -> ")";
            case '€' -> "EUR";
            case '\\', '|', '¦', '⁄', '∕' -> "/";
            case '!' -> ".";
            default -> isModifier(character) ? "" : String.valueOf(SYMBOL);
        };
    }

    /** What only colours or frames the symbol before it. */
    private static boolean isModifier(int character) {
        return UCharacter.hasBinaryProperty(character, UProperty.EMOJI_MODIFIER);
    }

    private static boolean isLetterOrDigit(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9';
    }
}
