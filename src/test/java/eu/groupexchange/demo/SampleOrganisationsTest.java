package eu.groupexchange.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.iban4j.IbanUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleOrganisationsTest {

    private final SampleOrganisations organisations = new SampleOrganisations();

    @Test
    void twoHundredAreAllDifferentAndHaveAccountsOfTheirOwn() {
        Set<String> seen = new HashSet<>();
        for (int number = 0; number < SamplePlay.MOST; number++) {
            Map<String, String> answers = organisations.answers(number, number % 20 == 8);
            String iban = organisations.iban(number, answers.get("country"));

            for (String field : new String[] {"organisationName", "registrationNumber", "email", "phone"}) {
                assertThat(seen.add(answers.get(field))).as(answers.get(field)).isTrue();
            }
            assertThat(seen.add(iban)).isTrue();
            IbanUtil.validate(iban);
            assertThat(iban)
                    .startsWith(answers.get("country"))
                    .isEqualTo(organisations.iban(number, answers.get("country")));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "12, 12", "' 200 ', 200", "007, 7"})
    void anyNumberFromOneToTwoHundredIsPlayed(String argument, int number) {
        assertThat(SamplePlay.asked(argument)).isEqualTo(number);
        assertThat(SamplePlay.asked(null)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "abc", "", "-1", "1.5", "1e2", "99999999999"})
    void everythingElseIsAnsweredInOneSentence(String argument) {
        assertThatThrownBy(() -> SamplePlay.asked(argument))
                .isInstanceOf(StartRefusedException.class)
                .hasMessage("--demo.participants takes a whole number from 1 to 200, and not \"" + argument + "\".");
    }
}
