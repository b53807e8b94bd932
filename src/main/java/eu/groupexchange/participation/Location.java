package eu.groupexchange.participation;

import eu.groupexchange.eligibility.MeasuredFrom;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is.
 *
 * @param latitude in degrees, WGS84; so the longitude
 * @param setBy the coordinator's account, where one set it
 * @param geonameId the place's number at GeoNames; null for an exact point, and for what was located before it was kept
 * @param territory the ISO code of the territory that the place lies in, where that is not its state's; else null
 */
public record Location(
        String placeName,
        String region,
        double latitude,
        double longitude,
        MeasuredFrom source,
        @Nullable String setBy,
        @Nullable Long geonameId,
        @Nullable String territory) {

    /** As people read it, such as {@code Dresden, Saxony}. */
    public String inWords() {
        return region.isEmpty() ? placeName : placeName + ", " + region;
    }
}
