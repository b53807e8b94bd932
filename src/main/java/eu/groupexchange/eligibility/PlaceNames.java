package eu.groupexchange.eligibility;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names of places comparable: without case, accents and punctuation. */
final class PlaceNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PlaceNames() {}

    static String key(String name) {
        String folded = name.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("þ", "th")
                .replace("ı", "i");
        String plain =
                MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
        return OTHERS.matcher(plain).replaceAll(" ").strip();
    }

    /** The same with German umlauts written out, as in {@code muenchen}. */
    static String writtenOut(String name) {
        return key(name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue"));
    }
}
