package eu.groupexchange.atlas;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;

/** Distances and circles on the WGS84 ellipsoid, by the same method as those that decide. */
final class Measured {

    private static final int CORNERS = 90;

    private Measured() {}

    static double metres(Town one, Town other) {
        return Geodesic.WGS84.Inverse(
                        one.latitude(), one.longitude(), other.latitude(), other.longitude(), GeodesicMask.DISTANCE)
                .s12;
    }

    /** Whole kilometres; to the metre where a whole number would leave open on which side of the circle it lies. */
    static String kilometres(Town one, Town other, int circle) {
        BigDecimal exact =
                BigDecimal.valueOf(metres(one, other)).movePointLeft(3).setScale(3, RoundingMode.HALF_UP);
        boolean isClose =
                circle > 0 && exact.subtract(BigDecimal.valueOf(circle)).abs().compareTo(BigDecimal.ONE) < 0;
        return isClose
                ? exact.toPlainString()
                : exact.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    /** All that is so far from there, as a closed line on the grid. */
    static Line circle(Town centre, int kilometres) {
        Line.Points points = new Line.Points();
        for (int corner = 0; corner <= CORNERS; corner++) {
            GeodesicData there = Geodesic.WGS84.Direct(
                    centre.latitude(), centre.longitude(), 360.0 * (corner % CORNERS) / CORNERS, kilometres * 1000.0);
            EuropeanGrid.Spot spot = EuropeanGrid.spot(there.lat2, there.lon2);
            points.add(spot.east(), spot.north());
        }
        return points.line();
    }
}
