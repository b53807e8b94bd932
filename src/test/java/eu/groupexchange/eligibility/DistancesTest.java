package eu.groupexchange.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DistancesTest {

    @Test
    void aDegreeOfTheEquatorIsAsLongAsOnTheEllipsoid() {
        // 6378137 m * pi / 180
        assertThat(Distances.kilometres(0, 0, 0, 1)).isEqualTo(new BigDecimal("111.319"));
    }

    @Test
    void theQuarterMeridianIsAsLongAsOnTheEllipsoid() {
        // published length of the WGS84 meridian quadrant: 10 001 965.729 m
        assertThat(Distances.kilometres(0, 0, 90, 0)).isEqualTo(new BigDecimal("10001.966"));
    }

    @Test
    void aPlaceIsNoDistanceFromItself() {
        assertThat(Distances.kilometres(50.35909, 3.52506, 50.35909, 3.52506)).isEqualByComparingTo("0");
    }
}
