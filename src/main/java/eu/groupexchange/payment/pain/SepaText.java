package eu.groupexchange.payment.pain;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/**
 * Text in the characters that every SEPA bank takes: Latin letters and digits, and {@code / - ? : ( ) . , ' +} and the space
 * (EPC217-08). Greek and Cyrillic are written in Latin letters, letters lose their marks, and what has no like becomes a full
 * stop.
 */
public final class SepaText {

    /** What stands for a text of which nothing is left; the EPC's own word. */
    static final String NOTHING = "NOTPROVIDED";

    private static final String TAKEN = "/-?:().,'+ ";

    private SepaText() {}

    /** @param maxLength in characters; the rest is cut off */
    public static String of(String text, int maxLength) {
        StringBuilder taken = new StringBuilder();
        latin(text).codePoints().forEach(character -> taken.append(nearest(character)));
        String words = taken.toString().replaceAll(" {2,}", " ").strip();
        String cut = words.length() > maxLength ? words.substring(0, maxLength).strip() : words;
        return cut.isEmpty() ? NOTHING : cut;
    }

    private static String latin(String text) {
        return Latin.LETTERS.transliterate(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static char nearest(int character) {
        if (isLetterOrDigit(character) || TAKEN.indexOf(character) >= 0) {
            return (char) character;
        }
        if (Character.isWhitespace(character) || Character.isISOControl(character)) {
            return ' ';
        }
        return switch (character) {
            case '&' -> '+';
            case '_' -> '-';
            case ';' -> ',';
            case '"', '`' -> '\'';
            case '[', '{', '<' -> '(';
            case ']', '}', '>' -> ')';
            default -> '.';
        };
    }

    private static boolean isLetterOrDigit(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9';
    }

    /** Costs a moment to make, so it is made when the first name needs it. */
    private static final class Latin {

        /**
         * Greek and Bulgarian as on passports and road signs, then every other script, then the marks go. The Greek rules
         * see Greek only, for they take a semicolon for a question mark; of the Bulgarian rules the country's own law
         * (transliteration act, 2009) writes one letter in another way.
         */
        static final Transliterator LETTERS = Transliterator.createFromRules("SEPA", """
                :: [:Greek:] Greek-Latin/UNGEGN ;
                ъ > a ;
                Ъ > A ;
                :: Bulgarian-Latin/BGN ;
                :: Any-Latin ;
                :: Latin-ASCII ;
                """, Transliterator.FORWARD);
    }
}
