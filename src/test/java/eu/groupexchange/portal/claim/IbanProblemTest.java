package eu.groupexchange.portal.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanProblemTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"DE89370400440532013000", "de89 3704 0044 0532 0130 00", "FR14 2004 1010 0505 0001 3M02 606"})
    void findsNothingWrongWithAnIban(String iban) {
        assertThat(IbanProblem.of(iban)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DE89 3704 0044 0532 0130 01, There is a typing mistake in this IBAN",
        "DE89 3704 0044 0532 0130 0, An IBAN of Germany has 22 characters; this one has 21.",
        "DE89 3704 0044 0532 0130 0€, An IBAN has letters and digits only.",
        "US12 3456 7890, An IBAN begins with the two letters of its country",
        "12345678, An IBAN begins with the two letters of its country",
        "D, An IBAN begins with the two letters of its country",
        "TR33 0006 1005 1978 6457 8413 26, We can pay to accounts of the single euro payments area only",
        "DEXX 3704 0044 0532 0130 00, Compare it with your bank statement.",
        "DE89 3704 0044 0532 0130 AA, Compare it with your bank statement."
    })
    void saysWhatIsWrong(String iban, String part) {
        assertThat(IbanProblem.of(iban)).contains(part);
    }
}
