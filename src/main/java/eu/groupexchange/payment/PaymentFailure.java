package eu.groupexchange.payment;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.Texts;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why the bank did not carry a payment out, as far as it said so.
 *
 * @param code of ISO 20022, such as {@code AC04}; null where the bank gave none
 * @param text the bank's own words; null where it gave none
 */
public record PaymentFailure(
        @Nullable String code, @Nullable String text) {

    /** The bank gave no reason. */
    public static final PaymentFailure UNEXPLAINED = new PaymentFailure(null, null);

    private static final int TEXT_LENGTH = 500;
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}[0-9]{2}|[A-Z]{4}");
    private static final Pattern ACCOUNT = Pattern.compile("(?i)\\b[a-z]{2}[0-9]{2}(?:[ -]?[a-z0-9]{4}){3}");
    private static final String WORDS = "payment.failure.";

    /**
     * @throws RefusedException when the code is none, or the text too long or with an account number: it is kept in places
     *     where none may be
     */
    public static PaymentFailure of(String code, String text) {
        String given = code.strip().toUpperCase(Locale.ROOT);
        String words = text.strip();
        if (!given.isEmpty() && !isCode(given)) {
            throw RefusedException.input(Texts.of("payment.payment-failure.no-reason-code", code.strip()));
        }
        if (words.length() > TEXT_LENGTH) {
            throw RefusedException.input(Texts.of("payment.payment-failure.say-most-characters", TEXT_LENGTH));
        }
        if (ACCOUNT.matcher(words).find()) {
            throw RefusedException.input(Texts.of("payment.payment-failure.leave-account-numbers"));
        }
        return new PaymentFailure(given.isEmpty() ? null : given, words.isEmpty() ? null : words);
    }

    /** Whether it is one of ISO 20022 that can be kept as such. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches() && (Character.isDigit(text.charAt(2)) || hasWords(text));
    }

    private static boolean hasWords(String code) {
        return knownCodes().contains(code);
    }

    /** The codes that have words. */
    public static Set<String> knownCodes() {
        return Texts.keys(WORDS).stream()
                .map(key -> key.substring(WORDS.length()))
                .collect(Collectors.toSet());
    }

    /** For the organisation that was to be paid, such as {@code The account is closed. (AC04)}; empty where nothing is known. */
    public String inWords() {
        String meaning = code == null
                ? ""
                : hasWords(code)
                        ? Texts.of(WORDS + code) + " (" + code + ")"
                        : Texts.of("payment.payment-failure.its-reason-code-is", code);
        String said = text == null ? "" : Texts.of("payment.payment-failure.the-bank-writes", text);
        return (meaning + " " + said).strip();
    }
}
