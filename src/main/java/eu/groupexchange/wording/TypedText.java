package eu.groupexchange.wording;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.regex.Pattern;

/**
 * Makes of what somebody typed or pasted what can be seen of it: the one cleaning of everything that people enter. What nobody
 * can see is dropped, every line end is one line feed, every space is one kind of space, and letters are composed (NFC).
 *
 * <p>Joiners (U+200C, U+200D) and variation selectors are dropped as well, though Persian, Indic scripts and emoji are set with
 * them: no official language of the Union needs one, the words stay readable, and two names that look alike are alike.
 */
public final class TypedText {

    /**
     * Default ignorable code points (soft hyphen, zero-width characters, marks of direction, fillers, tags, variation selectors);
     * controls; annotation marks and the sign of a pasted object; what is no character at all.
     */
    private static final UnicodeSet UNSEEN = new UnicodeSet(
                    "[[:Default_Ignorable_Code_Point:][:Cc:][:Cs:][:Noncharacter_Code_Point:]\\uFFF9-\\uFFFC]")
            .remove('\n')
            .remove('\t')
            .freeze();

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\r\\u000B\\u000C\\u0085\\u2028\\u2029]");

    /** Separators and the empty pattern of Braille, which is blank. */
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\u2800]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private TypedText() {}

    /** A text of several lines, without blanks around it. */
    public static String text(String typed) {
        String lines = LINE_ENDS.matcher(typed).replaceAll("\n");
        StringBuilder seen = new StringBuilder(lines.length());
        lines.codePoints().filter(c -> !UNSEEN.contains(c)).forEach(seen::appendCodePoint);
        return SPACES.matcher(Normalizer2.getNFCInstance().normalize(seen))
                .replaceAll(" ")
                .strip();
    }

    /** A text of one line: line ends and tabs are spaces, and never two of them. */
    public static String line(String typed) {
        return BLANKS.matcher(text(typed)).replaceAll(" ");
    }
}
