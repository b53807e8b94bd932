package eu.groupexchange.eligibility;

/**
 * A populated place of the gazetteer (GeoNames, CC BY 4.0).
 *
 * @param country ISO 3166-1 alpha-2
 * @param latitude of its centre in degrees, WGS84; so the longitude
 */
public record Place(String country, String name, String region, double latitude, double longitude, int population) {}
