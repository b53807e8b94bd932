package eu.groupexchange.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/** Distances on the WGS84 ellipsoid (C. F. F. Karney, Algorithms for geodesics, 2013). */
public final class Distances {

    private Distances() {}

    /**
     * The length of the geodesic in kilometres, to the metre, rounded half up: the figure that is shown is the figure that
     * decides. Latitudes and longitudes in degrees.
     */
    public static BigDecimal kilometres(double latitude1, double longitude1, double latitude2, double longitude2) {
        double metres = Geodesic.WGS84.Inverse(latitude1, longitude1, latitude2, longitude2, GeodesicMask.DISTANCE).s12;
        return BigDecimal.valueOf(metres).movePointLeft(3).setScale(3, RoundingMode.HALF_UP);
    }
}
