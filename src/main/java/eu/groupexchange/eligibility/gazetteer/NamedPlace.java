package eu.groupexchange.eligibility.gazetteer;

/**
 * A place under the name by which somebody knows it.
 *
 * @param name one of its names; its main one, or in another language
 * @param label what tells it from all others of the country: {@code Bozen (Bolzano), Trentino-Alto Adige}
 */
public record NamedPlace(Place place, String name, String label) {}
