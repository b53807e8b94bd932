package eu.groupexchange.participation;

import eu.groupexchange.eligibility.Gazetteer;
import eu.groupexchange.eligibility.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where a registration's city is; the country comes first. */
@Component
class Locations {

    private final Gazetteer gazetteer;

    Locations(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The place that the form's region names, else the largest of that name; null where the gazetteer has none, which the
     * review then settles.
     */
    @Nullable
    Location of(Registration registration) {
        String region = registration.answers().getOrDefault("placeRegion", "");
        return gazetteer.named(registration.country(), registration.city()).stream()
                .filter(place -> region.isBlank() || place.region().equals(region))
                .findFirst()
                .or(() -> gazetteer.locate(registration.country(), registration.city()))
                .map(Locations::centre)
                .orElse(null);
    }

    private static Location centre(Place place) {
        return new Location(
                place.name(), place.region(), place.latitude(), place.longitude(), Location.GAZETTEER, null);
    }
}
