package eu.groupexchange.atlas;

import net.sf.geographiclib.Constants;

/**
 * The projection in which the European Union draws its maps: ETRS89-LAEA, EPSG 3035, a Lambert azimuthal equal-area projection
 * around 52° N 10° E. Formulas of EPSG Guidance Note 7-2, method 9820, on the ellipsoid. A country is as large on it as it is.
 */
final class EuropeanGrid {

    private static final double FALSE_EASTING = 4_321_000;
    private static final double FALSE_NORTHING = 3_210_000;
    private static final double CENTRAL_LATITUDE = Math.toRadians(52);
    private static final double CENTRAL_LONGITUDE = Math.toRadians(10);

    private static final double A = Constants.WGS84_a;
    private static final double E2 = Constants.WGS84_f * (2 - Constants.WGS84_f);
    private static final double E = Math.sqrt(E2);

    private static final double QP = q(Math.PI / 2);
    private static final double RQ = A * Math.sqrt(QP / 2);
    private static final double BETA_0 = Math.asin(q(CENTRAL_LATITUDE) / QP);
    private static final double D = A
            * Math.cos(CENTRAL_LATITUDE)
            / (Math.sqrt(1 - E2 * square(Math.sin(CENTRAL_LATITUDE))) * RQ * Math.cos(BETA_0));

    private EuropeanGrid() {}

    /** Metres east and north on the grid. */
    record Spot(double east, double north) {}

    /** Degrees. */
    record Degrees(double latitude, double longitude) {}

    static Spot spot(double latitude, double longitude) {
        double beta = Math.asin(q(Math.toRadians(latitude)) / QP);
        double turn = Math.toRadians(longitude) - CENTRAL_LONGITUDE;
        double b = RQ
                * Math.sqrt(2
                        / (1 + Math.sin(BETA_0) * Math.sin(beta) + Math.cos(BETA_0) * Math.cos(beta) * Math.cos(turn)));
        return new Spot(
                FALSE_EASTING + b * D * Math.cos(beta) * Math.sin(turn),
                FALSE_NORTHING
                        + b
                                / D
                                * (Math.cos(BETA_0) * Math.sin(beta)
                                        - Math.sin(BETA_0) * Math.cos(beta) * Math.cos(turn)));
    }

    static Degrees degrees(Spot spot) {
        double east = spot.east() - FALSE_EASTING;
        double north = spot.north() - FALSE_NORTHING;
        double rho = Math.hypot(east / D, D * north);
        if (rho == 0) {
            return new Degrees(Math.toDegrees(CENTRAL_LATITUDE), Math.toDegrees(CENTRAL_LONGITUDE));
        }
        double c = 2 * Math.asin(Math.min(1, rho / (2 * RQ)));
        double beta = Math.asin(Math.cos(c) * Math.sin(BETA_0) + D * north * Math.sin(c) * Math.cos(BETA_0) / rho);
        double longitude = CENTRAL_LONGITUDE
                + Math.atan2(
                        east * Math.sin(c),
                        D * rho * Math.cos(BETA_0) * Math.cos(c) - square(D) * north * Math.sin(BETA_0) * Math.sin(c));
        return new Degrees(Math.toDegrees(latitude(beta)), Math.toDegrees(longitude));
    }

    /** From the latitude on a sphere of the same area; the series is exact to less than a millimetre. */
    private static double latitude(double beta) {
        double e4 = square(E2);
        double e6 = e4 * E2;
        return beta
                + (E2 / 3 + 31 * e4 / 180 + 517 * e6 / 5040) * Math.sin(2 * beta)
                + (23 * e4 / 360 + 251 * e6 / 3780) * Math.sin(4 * beta)
                + 761 * e6 / 45360 * Math.sin(6 * beta);
    }

    private static double q(double latitude) {
        double sine = Math.sin(latitude);
        return (1 - E2) * (sine / (1 - E2 * square(sine)) - 1 / (2 * E) * Math.log((1 - E * sine) / (1 + E * sine)));
    }

    private static double square(double value) {
        return value * value;
    }
}
