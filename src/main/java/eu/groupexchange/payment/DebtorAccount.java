package eu.groupexchange.payment;

import eu.groupexchange.payment.pain.CreditTransferFile;
import eu.groupexchange.wording.Iban;
import eu.groupexchange.wording.TypedText;
import java.util.Locale;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/** Reads the paying account as it stands on paper: in groups, in small letters, with dashes, with "IBAN:" before it. */
final class DebtorAccount {

    private static final Pattern BIC_WORD =
            Pattern.compile("^(?:(?:BIC|SWIFT)(?:[ -]?CODE)?[^A-Z0-9]+)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    private DebtorAccount() {}

    /** @throws UnusableAccountException when nothing of it can be printed in a payment file */
    static @Nullable String name(@Nullable String given) {
        String name = typed(given);
        if (name != null && !CreditTransferFile.isNamed(name)) {
            throw new UnusableAccountException(
                    "exchange.payment.debtor-name has no letter that a bank can print: write the name of the account's holder in Latin letters.");
        }
        return name;
    }

    /** @throws UnusableAccountException when it is no IBAN of the single euro payments area */
    static @Nullable String iban(@Nullable String given) {
        if (typed(given) == null) {
            return null;
        }
        String iban = Iban.normal(String.valueOf(given));
        if (!Iban.isValid(iban)) {
            throw new UnusableAccountException(
                    "exchange.payment.debtor-iban is no IBAN that can be paid from: %s.".formatted(whatIsWrong(iban)));
        }
        return iban;
    }

    private static String whatIsWrong(String iban) {
        CountryCode country = iban.length() < 2 ? null : CountryCode.getByCode(iban.substring(0, 2));
        if (country == null || !IbanUtil.isSupportedCountry(country)) {
            return "it does not begin with the two letters of a country, such as FR";
        }
        int length = IbanUtil.getIbanLength(country);
        if (iban.length() != length) {
            return "it has %d characters, and one of %s has %d".formatted(iban.length(), country.getName(), length);
        }
        return "its check digits do not fit, or " + country.getName()
                + " does not belong to the single euro payments area; compare it with a bank statement";
    }

    /** @throws UnusableAccountException when it is not built like a BIC */
    static @Nullable String bic(@Nullable String given) {
        String typed = typed(given);
        if (typed == null) {
            return null;
        }
        String bic = BIC_WORD.matcher(typed)
                .replaceFirst("")
                .replaceAll("[\\s\\p{Z}\\p{P}]", "")
                .toUpperCase(Locale.ROOT);
        if (!BIC.matcher(bic).matches()) {
            throw new UnusableAccountException(
                    "exchange.payment.debtor-bic is no BIC: that has 8 or 11 letters and digits, such as AGRIFRPP; leave it out where the IBAN is enough.");
        }
        return bic;
    }

    private static @Nullable String typed(@Nullable String given) {
        String typed = given == null ? "" : TypedText.line(given);
        return typed.isEmpty() ? null : typed;
    }
}
