package eu.groupexchange.participation.registration;

import eu.groupexchange.eligibility.MeasuredFrom;
import eu.groupexchange.eligibility.gazetteer.Gazetteer;
import eu.groupexchange.eligibility.gazetteer.NamedPlace;
import eu.groupexchange.eligibility.gazetteer.Place;
import eu.groupexchange.eligibility.gazetteer.Whereabouts;
import eu.groupexchange.participation.Location;
import eu.groupexchange.participation.Registration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where a registration's city is; the country comes first. */
@Component
public class Locations {

    private final Gazetteer gazetteer;

    Locations(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The place that was chosen, else the one that the city means, or the largest that it may mean; null where the gazetteer has
     * none, or none of its places was the right one, which the review then settles.
     */
    @Nullable
    public Location of(Registration registration) {
        String chosen = registration.answers().getOrDefault(Registration.PLACE_ID, "");
        if (chosen.equals(Registration.NO_PLACE)) {
            return null;
        }
        Optional<Place> place = chosen.matches("[0-9]{1,12}")
                ? gazetteer.find(registration.country(), Long.parseLong(chosen))
                : Optional.empty();
        return place.or(() -> meant(registration)).map(Locations::centre).orElse(null);
    }

    private Optional<Place> meant(Registration registration) {
        Whereabouts meant = gazetteer.understand(registration.country(), registration.city());
        String region = registration.answers().getOrDefault("placeRegion", "");
        return meant.choices().stream()
                .map(NamedPlace::place)
                .filter(place -> place.region().equals(region))
                .findFirst()
                .or(meant::likeliest);
    }

    private static Location centre(Place place) {
        return new Location(
                place.name(),
                place.region(),
                place.latitude(),
                place.longitude(),
                MeasuredFrom.GAZETTEER,
                null,
                place.geonameId(),
                place.territory());
    }
}
