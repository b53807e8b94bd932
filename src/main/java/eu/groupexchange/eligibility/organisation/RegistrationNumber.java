package eu.groupexchange.eligibility.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A registration or VAT number without the ways of writing it: {@code DE 123.456.789}, {@code de123456789} and
 * {@code 123456789} of a German organisation are one.
 *
 * @param country of the register
 * @param digits letters and digits of it, in capitals
 */
record RegistrationNumber(String country, String digits) {

    /** What VAT numbers begin with: country codes, with EL for Greece and XI for Northern Ireland. */
    private static final Set<String> VAT_PREFIXES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI");

    /** What people write before the number: anything up to a colon, or a name of VAT and register numbers. */
    private static final Pattern NAMES =
            Pattern.compile("^\\s*(?:[^:0-9]*:|(?:(?:EU|INTRA\\S*)[ -]?)?(?:VAT|TVA|IVA|BTW|MOMS|ALV|PVM|MWST|UST|"
                    + "P\\.? ?IVA|PARTITA IVA|TAX|REG(?:ISTRATION|ISTER)?|COMPANY|SIREN|SIRET|KVK|UID|NIP|NIF|CIF|CVR|DIČ|IČO?)\\b[^0-9]*?"
                    + "(?=[A-Z]{0,3}[ .-]?[0-9]))\\s*");

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^A-Z0-9]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final Pattern WITH_DIGITS = Pattern.compile("(?:[A-Z]*[0-9]){4,}[A-Z]*");
    private static final Pattern VAT_NUMBER = Pattern.compile("[A-Z]{2}[A-Z]?[0-9][A-Z0-9]{4,}");

    /** Empty for what is no number, such as {@code none} or {@code n/a}. */
    static Optional<RegistrationNumber> of(String country, @Nullable String typed) {
        String text = typed == null ? "" : bare(typed);
        String prefix = text.length() > 2 ? text.substring(0, 2) : "";
        boolean own = prefix.equals(vatPrefix(country));
        boolean foreign =
                VAT_PREFIXES.contains(prefix) && VAT_NUMBER.matcher(text).matches();
        String digits = own || foreign ? text.substring(2) : text;
        return WITH_DIGITS.matcher(digits).matches()
                ? Optional.of(new RegistrationNumber(
                        foreign ? prefix : vatPrefix(country),
                        LEADING_ZEROS.matcher(digits).replaceFirst("")))
                : Optional.empty();
    }

    /** Letters and digits in capitals, without the name of the number before it. */
    private static String bare(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(NAMES.matcher(text).replaceFirst(""))
                .replaceAll("");
    }

    private static String vatPrefix(String country) {
        return country.equals("GR") ? "EL" : country;
    }
}
