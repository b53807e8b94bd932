package eu.groupexchange.paperwork;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What a paper is asked after by, at {@code /verify/{code}}: 17 letters by chance (85 bits, nobody guesses one) and one that is
 * reckoned from them. The letters are those of Crockford's base 32, without I, L, O and U, so that they can be read off paper and
 * told by telephone.
 *
 * @param value 18 letters in three groups, as printed: {@code 7K3M9Q-X2VB4N-T8WYEZ}
 */
public record PaperCode(String value) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 18;
    private static final int GROUP = 6;
    private static final SecureRandom CHANCE = new SecureRandom();

    static PaperCode random() {
        StringBuilder letters = new StringBuilder();
        CHANCE.ints(LENGTH - 1, 0, LETTERS.length()).forEach(letter -> letters.append(LETTERS.charAt(letter)));
        return new PaperCode(grouped(letters.append(check(letters)).toString()));
    }

    /** As typed by a person: in small letters, with blanks or dashes anywhere, O for 0, I or L for 1. Empty where it is no code. */
    public static Optional<PaperCode> parse(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}\\u00a0.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean isCode = letters.length() == LENGTH
                && letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)
                && check(letters.substring(0, LENGTH - 1)) == letters.charAt(LENGTH - 1);
        return isCode ? Optional.of(new PaperCode(grouped(letters))) : Optional.empty();
    }

    /**
     * The letters as numbers of a field of 32, each weighed with another power of 2. So one wrong letter, or any two that changed
     * places, always make another check.
     */
    private static char check(CharSequence letters) {
        int sum = 0;
        for (int at = 0; at < letters.length(); at++) {
            sum = doubled(sum ^ LETTERS.indexOf(letters.charAt(at)));
        }
        return LETTERS.charAt(sum);
    }

    /** Modulo x⁵ + x² + 1. */
    private static int doubled(int number) {
        int doubled = number << 1;
        return doubled < LETTERS.length() ? doubled : doubled ^ 0b100101;
    }

    private static String grouped(String letters) {
        return letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return value;
    }
}
