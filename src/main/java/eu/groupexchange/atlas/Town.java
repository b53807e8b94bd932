package eu.groupexchange.atlas;

/**
 * Where somebody comes from.
 *
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 * @param organisations how many come from there
 */
public record Town(String name, double latitude, double longitude, int organisations) {

    /** The town of one organisation, or the venue. */
    public Town(String name, double latitude, double longitude) {
        this(name, latitude, longitude, 1);
    }

    EuropeanGrid.Spot spot() {
        return EuropeanGrid.spot(latitude, longitude);
    }
}
