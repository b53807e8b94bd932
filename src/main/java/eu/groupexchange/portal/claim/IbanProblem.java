package eu.groupexchange.portal.claim;

import eu.groupexchange.reimbursement.Iban;
import eu.groupexchange.web.form.Countries;
import org.iban4j.CountryCode;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;

/** Says what is wrong with an IBAN so that its owner can find it. */
final class IbanProblem {

    private IbanProblem() {}

    /** @return a sentence, or the empty text where it is an IBAN to which SEPA transfers go */
    static String of(String typed) {
        String iban = Iban.normal(typed);
        if (Iban.isValid(iban)) {
            return "";
        }
        if (!iban.matches("[A-Z0-9]*")) {
            return "An IBAN has letters and digits only.";
        }
        CountryCode country = iban.length() < 2 ? null : CountryCode.getByCode(iban.substring(0, 2));
        if (country == null || !IbanUtil.isSupportedCountry(country)) {
            return "An IBAN begins with the two letters of its country, such as DE or FR.";
        }
        String name = Countries.name(country.getAlpha2());
        int length = IbanUtil.getIbanLength(country);
        if (iban.length() != length) {
            return "An IBAN of %s has %d characters; this one has %d.".formatted(name, length, iban.length());
        }
        try {
            IbanUtil.validate(iban);
            return "We can pay to accounts of the single euro payments area only; %s does not belong to it."
                    .formatted(name);
        } catch (InvalidCheckDigitException e) {
            return "There is a typing mistake in this IBAN: its check digits do not fit. Compare it with your bank statement.";
        } catch (Iban4jException e) {
            return "This IBAN is not built like one of %s. Compare it with your bank statement.".formatted(name);
        }
    }
}
