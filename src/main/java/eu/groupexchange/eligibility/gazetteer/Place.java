package eu.groupexchange.eligibility.gazetteer;

import org.jspecify.annotations.Nullable;

/**
 * A populated place of the gazetteer (GeoNames, CC BY 4.0).
 *
 * @param geonameId its number at GeoNames
 * @param country ISO 3166-1 alpha-2; of the state, where it lies in a territory with a code of its own
 * @param territory the code of that territory, or null
 * @param region its region; the territory's name, where it lies in one; may be empty
 * @param latitude of its centre in degrees, WGS84; so the longitude
 * @param part whether it is a part of a town, such as a borough
 */
public record Place(
        long geonameId,
        String country,
        @Nullable String territory,
        String name,
        String region,
        double latitude,
        double longitude,
        int population,
        boolean part) {}
