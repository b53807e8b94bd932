package eu.groupexchange.participation;

import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is.
 *
 * @param latitude in degrees, WGS84; so the longitude
 * @param source {@code gazetteer} for the centre of a place, {@code exact} for a point that a coordinator set
 * @param setBy the coordinator's account, where one set it
 */
public record Location(
        String placeName,
        String region,
        double latitude,
        double longitude,
        String source,
        @Nullable String setBy) {

    public static final String GAZETTEER = "gazetteer";
    public static final String EXACT = "exact";
}
