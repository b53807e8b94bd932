package eu.groupexchange.reimbursement.hints;

import java.util.Locale;
import java.util.Map;

/** Which country's IBANs an organisation has where it is: some territories with a code of their own use another's. */
final class AccountCountries {

    /** SWIFT IBAN Registry, release 99: "IBAN also used in". */
    private static final Map<String, String> USES = Map.ofEntries(
            Map.entry("AX", "FI"),
            Map.entry("BL", "FR"),
            Map.entry("GF", "FR"),
            Map.entry("GG", "GB"),
            Map.entry("GP", "FR"),
            Map.entry("IM", "GB"),
            Map.entry("JE", "GB"),
            Map.entry("MF", "FR"),
            Map.entry("MQ", "FR"),
            Map.entry("NC", "FR"),
            Map.entry("PF", "FR"),
            Map.entry("PM", "FR"),
            Map.entry("RE", "FR"),
            Map.entry("SJ", "NO"),
            Map.entry("TF", "FR"),
            Map.entry("WF", "FR"),
            Map.entry("YT", "FR"));

    private AccountCountries() {}

    /** @param country ISO 3166-1 alpha-2 */
    static String of(String country) {
        return USES.getOrDefault(country, country);
    }

    static String name(String country) {
        return new Locale("", country).getDisplayCountry(Locale.ENGLISH);
    }
}
