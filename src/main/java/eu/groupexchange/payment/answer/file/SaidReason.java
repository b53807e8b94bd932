package eu.groupexchange.payment.answer.file;

import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.wording.TypedText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why, as the bank says it, such that it can be kept: no account number is in it, and it is no longer than what finance writes by
 * hand.
 *
 * @param code of ISO 20022, such as {@code AC04}; null where there is none that can be kept as one
 * @param text the bank's own words, and a code that is none of ours; null where there are none
 */
public record SaidReason(@Nullable String code, @Nullable String text) {

    public static final SaidReason NONE = new SaidReason(null, null);

    /** Leaves room beside the reference and the code in what finance may write of all payments together. */
    private static final int LONGEST = 300;

    private static final Pattern ACCOUNT = Pattern.compile("(?i)\\b[a-z]{2}[0-9]{2}(?:[ -]?[a-z0-9]{2,4}){3,8}\\b");

    /** @param words lines as the file has them */
    static SaidReason of(@Nullable String code, List<String> words) {
        String given = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
        boolean known = !given.isEmpty() && PaymentFailure.isCode(given);
        String said = TypedText.line(String.join(" ", words));
        if (!given.isEmpty() && !known) {
            said = (TypedText.line(given) + " " + said).strip();
        }
        said = ACCOUNT.matcher(said).replaceAll("…");
        if (said.length() > LONGEST) {
            said = said.substring(0, LONGEST - 1).strip() + "…";
        }
        return new SaidReason(known ? given : null, said.isEmpty() ? null : said);
    }

    /** For people: the meaning of the code, and the bank's words; empty where nothing is known. */
    public String inWords() {
        return new PaymentFailure(code, text).inWords();
    }
}
