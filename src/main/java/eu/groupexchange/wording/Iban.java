package eu.groupexchange.wording;

import java.util.Set;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;

/** Checks international bank account numbers (ISO 13616) of the single euro payments area. */
public final class Iban {

    /** The countries and territories of SEPA by the codes of their IBANs (European Payments Council, EPC409-09). */
    private static final Set<String> SEPA = Set.of(
            "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR",
            "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO",
            "RS", "SE", "SI", "SK", "SM", "VA");

    private Iban() {}

    /** Letters and digits in capitals, without what is copied along with them. */
    public static String normal(String typed) {
        return AccountNumber.of(typed);
    }

    public static boolean isValid(String typed) {
        String iban = normal(typed);
        try {
            IbanUtil.validate(iban);
            return SEPA.contains(iban.substring(0, 2));
        } catch (Iban4jException e) {
            return false;
        }
    }

    /** Enough of it to recognise it: {@code DE89 … 3000}. */
    public static String masked(String iban) {
        String normal = normal(iban);
        return normal.length() < 12 ? "…" : normal.substring(0, 4) + " … " + normal.substring(normal.length() - 4);
    }
}
