package eu.groupexchange.portal.claim;

import eu.groupexchange.web.form.Countries;
import eu.groupexchange.wording.Iban;
import eu.groupexchange.wording.Texts;
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
            return Texts.of("portal.iban-problem.iban-letters-digits");
        }
        CountryCode country = iban.length() < 2 ? null : CountryCode.getByCode(iban.substring(0, 2));
        if (country == null || !IbanUtil.isSupportedCountry(country)) {
            return Texts.of("portal.iban-problem.iban-begins-two");
        }
        String name = Countries.name(country.getAlpha2());
        int length = IbanUtil.getIbanLength(country);
        if (iban.length() != length) {
            return Texts.of("portal.iban-problem.iban-characters-one", name, length, iban.length());
        }
        try {
            IbanUtil.validate(iban);
            return Texts.of("portal.iban-problem.pay-accounts-single", name);
        } catch (InvalidCheckDigitException e) {
            return Texts.of("portal.iban-problem.typing-mistake-iban");
        } catch (Iban4jException e) {
            return Texts.of("portal.iban-problem.iban-built-like", name);
        }
    }
}
