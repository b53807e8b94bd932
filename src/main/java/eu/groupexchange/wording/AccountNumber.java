package eu.groupexchange.wording;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;

/** An IBAN as people copy it: in groups, with dashes or dots, with the word before it and the bank's code after it. */
public final class AccountNumber {

    private static final Pattern BANK_CODE = Pattern.compile(
            "(?<=[0-9A-Z]{4}.{0,60})[\\s,;/|(]+(?:BIC|SWIFT)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{Sk}\\u2212|]");
    private static final Pattern WORD =
            Pattern.compile("^.{0,20}?IBAN(?:NUMMER|NUMBER|NO|NR|N|EUR)?(?=[A-Z]{2}[0-9O]{2})");

    private AccountNumber() {}

    /** Letters and digits alone, in capitals; what belongs into no IBAN stays, to be named. */
    public static String of(String typed) {
        String text = Normalizer2.getNFKCInstance().normalize(TypedText.line(typed));
        String bare = BETWEEN.matcher(BANK_CODE.matcher(text).replaceFirst("")).replaceAll("");
        return WORD.matcher(bare.toUpperCase(Locale.ROOT)).replaceFirst("");
    }

    /** In groups of four, as on paper. */
    public static String inGroups(String number) {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
