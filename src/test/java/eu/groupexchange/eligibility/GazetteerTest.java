package eu.groupexchange.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private final Gazetteer gazetteer = new Gazetteer();

    @ParameterizedTest
    @CsvSource({
        "DE, Cologne, Köln",
        "DE, köln, Köln",
        "DE, Koeln, Köln",
        "DE, München, Munich",
        "IT, Cologne, Cologne",
        "IT, Milano, Milan",
        "AT, Wien, Vienna",
        "PL, Lodz, Łódź",
        "GR, Αθήνα, Athens",
        "RO, Bucuresti, Bucharest",
        "BE, liege, Liège"
    })
    void findsAPlaceUnderItsNames(String country, String typed, String found) {
        assertThat(gazetteer.locate(country, typed))
                .get()
                .extracting(Place::name)
                .isEqualTo(found);
    }

    @Test
    void knowsNoPlaceOutsideItsCountry() {
        assertThat(gazetteer.locate("DE", "Marseille")).isEmpty();
        assertThat(gazetteer.locate("XX", "Dresden")).isEmpty();
    }

    @Test
    void suggestsTheLargestPlacesFirst() {
        assertThat(gazetteer.search("DE", "Fran", 3)).extracting(Place::name).startsWith("Frankfurt am Main");
        assertThat(gazetteer.search("DE", "  ", 3)).isEmpty();
    }
}
