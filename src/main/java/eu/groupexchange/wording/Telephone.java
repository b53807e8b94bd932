package eu.groupexchange.wording;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/** A telephone number as people write it, with an extension in whatever words. */
public final class Telephone {

    private static final Pattern LABEL = Pattern.compile("^(?:\\p{L}[\\p{L}.-]{0,15}\\s*[:.]?\\s*)+(?=[+(0-9])");
    private static final Pattern LINK = Pattern.compile("^(?:tel|callto|phone):\\s*(?://)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern NUMBER = Pattern.compile("[+(]{0,2}[0-9][0-9 +()/.,\\-]{4,}"
            + "(?:[ ,;(/]*(?:[\\p{L}][\\p{L}.\\-]{0,19}|[#*])[ .:#]*[0-9]{1,8}\\)?)?");

    private Telephone() {}

    /** Without a label before it, and with one kind of dash. */
    public static String of(String typed) {
        String text = Normalizer2.getNFKCInstance().normalize(TypedText.line(typed));
        text = LINK.matcher(text).replaceFirst("");
        String plain = DASHES.matcher(LABEL.matcher(text).replaceFirst("")).replaceAll("-");
        return plain.replaceAll("[.,;\\s]+$", "");
    }

    public static boolean isNumber(String number) {
        return NUMBER.matcher(number).matches();
    }
}
