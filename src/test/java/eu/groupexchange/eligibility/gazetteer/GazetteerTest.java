package eu.groupexchange.eligibility.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = new Gazetteer();

    private static Whereabouts understood(String country, String typed) {
        return GAZETTEER.understand(country, typed);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/towns.csv", numLinesToSkip = 1)
    void understandsATownHoweverItIsWritten(String country, String typed, String found, String region) {
        assertThat(understood(country, typed).settled())
                .as("%s in %s: %s", typed, country, understood(country, typed))
                .isNotNull()
                .satisfies(named -> assertThat(
                                named.place().name() + ", " + named.place().region())
                        .isEqualTo(found + ", " + region));
    }

    @ParameterizedTest
    @CsvSource({
        "DE, Frankfurt, 'Frankfurt am Main, Hesse', 'Frankfurt (Oder), Brandenburg'",
        "DE, Halle, 'Halle (Saale), Saxony-Anhalt', 'Halle, North Rhine-Westphalia'",
        "DE, Neustadt, 'Neustadt, Rheinland-Pfalz', 'Neustadt bei Coburg, Bavaria'",
        "DE, Neustadt a.d.W., 'Neustadt an der Weinstraße (Neustadt), Rheinland-Pfalz', 'Neustadt an der Waldnaab,"
                + " Bavaria'",
        "ES, Santiago, 'Santiago de Compostela, Galicia', 'Santiago del Teide, Canary Islands'",
        "ES, Villanueva, 'Villanueva de la Serena, Extremadura', 'Villanueva del Pardillo, Madrid'",
        "FR, St-Denis, 'Saint-Denis, Réunion', 'Saint-Denis, Île-de-France'",
        "IT, Reggio, 'Reggio Calabria, Calabria', 'Reggio nell''Emilia, Emilia-Romagna'",
        "NL, Bergen, 'Bergen op Zoom, North Brabant', 'Bergen, North Holland'",
        "PL, Nowy, 'Nowy Sącz, Lesser Poland', 'Nowy Targ, Lesser Poland'"
    })
    void asksWhichOfSeveralTownsIsMeant(String country, String typed, String one, String other) {
        Whereabouts meant = understood(country, typed);

        assertThat(meant.settled()).isNull();
        assertThat(meant.choices())
                .extracting(NamedPlace::label)
                .contains(one, other)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"DE, Halle", "DE, Neustadt", "FR, Saint-Pierre", "IT, Castello", "ES, Villanueva"})
    void understandsEveryChoiceByItsLabel(String country, String typed) {
        assertThat(understood(country, typed).choices()).allSatisfy(choice -> {
            Whereabouts again = understood(country, choice.label());
            assertThat(again.settled()).as(choice.label()).isNotNull();
            assertThat(again.settled().place()).isEqualTo(choice.place());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fran", "Neusta", "Hal", "Bad", "Wei", "Mün", "St. G"})
    void understandsEverySuggestionByItsText(String typed) {
        assertThat(GAZETTEER.suggest("DE", typed, 8)).isNotEmpty().allSatisfy(suggestion -> assertThat(
                        understood("DE", suggestion.label()).settled())
                .as(suggestion.label())
                .isNotNull()
                .extracting(NamedPlace::place)
                .isEqualTo(suggestion.place()));
    }

    @Test
    void knowsNoPlaceOutsideItsCountry() {
        assertThat(GAZETTEER.locate("DE", "Marseille")).isEmpty();
        assertThat(GAZETTEER.locate("XX", "Dresden")).isEmpty();
        assertThat(GAZETTEER.locate("../DE", "Dresden")).isEmpty();
        assertThat(GAZETTEER.locate("AX", "Mariehamn"))
                .get()
                .extracting(Place::country)
                .isEqualTo("FI");
        assertThat(GAZETTEER.locate("AX", "Helsinki")).isEmpty();
    }

    @Test
    void suggestsWholeNamesAndLargePlacesFirst() {
        assertThat(GAZETTEER.suggest("DE", "Fran", 3))
                .first()
                .extracting(NamedPlace::label)
                .isEqualTo("Frankfurt am Main, Hesse");
        assertThat(GAZETTEER.suggest("FI", "Mari", 8))
                .extracting(NamedPlace::label)
                .contains("Mariehamn, Åland");
        assertThat(GAZETTEER.suggest("DE", "Münc", 8))
                .first()
                .extracting(NamedPlace::label)
                .isEqualTo("München (Munich), Bavaria");
        assertThat(GAZETTEER.suggest("IT", "Boze", 8))
                .first()
                .extracting(NamedPlace::label)
                .asString()
                .startsWith("Bozen (Bolzano), ");
        assertThat(GAZETTEER.suggest("BE", "Halle", 8))
                .first()
                .extracting(NamedPlace::name)
                .isEqualTo("Halle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "??", "-", "(", "/", ",", ", ,", "\\E.*", "%", "()", "a/", "'s"})
    void survivesOddNames(String odd) {
        assertThat(GAZETTEER.suggest("DE", odd, 3)).hasSizeLessThanOrEqualTo(3);
        assertThat(understood("DE", odd)).isNotNull();
        assertThat(understood("DE", odd.repeat(300))).isNotNull();
    }
}
