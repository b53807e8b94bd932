package eu.groupexchange.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountriesTest {

    @Test
    void offersTheCountriesOfEuropeByName() {
        assertThat(Countries.choices(List.of()))
                .contains(new Choice("DE", "Germany"), new Choice("XK", "Kosovo"), new Choice("GR", "Greece"))
                .doesNotContain(new Choice("US", "United States"))
                .isSortedAccordingTo((a, b) -> a.label().compareTo(b.label()));
    }

    @Test
    void addsThoseThatAnExchangeAdmits() {
        assertThat(Countries.choices(List.of("CA", "DE")))
                .contains(new Choice("CA", "Canada"))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesCountriesInOrder() {
        assertThat(Countries.names(List.of("ES", "AT", "SE"))).containsExactly("Austria", "Spain", "Sweden");
    }
}
