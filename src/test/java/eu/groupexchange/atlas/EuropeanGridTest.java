package eu.groupexchange.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuropeanGridTest {

    /** The example of EPSG Guidance Note 7-2 for the method 9820. */
    @Test
    void isTheOneOfTheGuidanceNote() {
        EuropeanGrid.Spot spot = EuropeanGrid.spot(50, 5);

        assertThat(spot.east()).isCloseTo(3_962_799.45, within(0.01));
        assertThat(spot.north()).isCloseTo(2_999_718.85, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"52,10", "50.35909,3.52506", "35.17,33.36", "71.17,25.78", "37.74,-25.67", "28.1,-15.4"})
    void leadsBackToWhereItCameFrom(double latitude, double longitude) {
        EuropeanGrid.Degrees back = EuropeanGrid.degrees(EuropeanGrid.spot(latitude, longitude));

        assertThat(back.latitude()).isCloseTo(latitude, within(1e-7));
        assertThat(back.longitude()).isCloseTo(longitude, within(1e-7));
    }
}
