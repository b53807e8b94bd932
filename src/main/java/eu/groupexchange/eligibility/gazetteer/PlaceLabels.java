package eu.groupexchange.eligibility.gazetteer;

import java.util.List;

/** Tells a place from all others of its country, in words. */
final class PlaceLabels {

    /** Nobody takes a town for a namesake that is so many times smaller; that one's label says where it is. */
    private static final int HAMLET = 20;

    private PlaceLabels() {}

    /** @param known the name under which it was found; shown where it is more than a part of its main one */
    static NamedPlace of(CountryPlaces places, Place place, String known) {
        boolean same = PlaceNames.key(place.name()).contains(PlaceNames.key(known))
                || PlaceNames.saintly(PlaceNames.words(place.name()))
                        .equals(PlaceNames.saintly(PlaceNames.words(known)));
        String name = same ? place.name() : known;
        StringBuilder label = new StringBuilder(name);
        if (!same) {
            label.append(" (").append(place.name()).append(')');
        }
        if (!place.region().isEmpty()) {
            label.append(", ").append(place.region());
        }
        if (hasDouble(places, place)) {
            Place landmark = places.landmark(place);
            if (landmark != null) {
                label.append(", near ").append(landmark.name());
            }
        }
        return new NamedPlace(place, name, label.toString());
    }

    private static boolean hasDouble(CountryPlaces places, Place place) {
        List<CountryPlaces.Found> namesakes = places.named(PlaceNames.key(place.name()));
        return namesakes.stream()
                .filter(CountryPlaces.Found::main)
                .map(CountryPlaces.Found::place)
                .anyMatch(other -> other.geonameId() != place.geonameId()
                        && other.name().equals(place.name())
                        && other.region().equals(place.region())
                        && other.population() * HAMLET >= place.population());
    }
}
