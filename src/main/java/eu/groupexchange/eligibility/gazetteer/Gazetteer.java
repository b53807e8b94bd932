package eu.groupexchange.eligibility.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The places of Europe and of the territories that belong to its states, with their coordinates and their names in many
 * languages. A country is read when it is first asked for. Source: GeoNames, CC BY 4.0.
 */
@Component
public class Gazetteer {

    private static final int LONGEST_NAME = 200;

    private record Weighted(CountryPlaces.Found found, double weight) {}

    private final Map<String, CountryPlaces> countries = new ConcurrentHashMap<>();

    Gazetteer() {}

    /** Places of the country of which a name begins so: whole names first, then the largest. */
    public List<NamedPlace> suggest(String country, String text, int limit) {
        if (text.length() > LONGEST_NAME) {
            return List.of();
        }
        CountryPlaces places = in(country);
        String key = PlaceNames.key(text);
        List<String> words = PlaceNames.words(text);
        List<CountryPlaces.Found> found = new ArrayList<>(places.beginning(key));
        if (words.size() > 1) {
            found.addAll(places.beginning(String.join("", PlaceNames.saintly(words))));
        }
        Map<Long, CountryPlaces.Found> best = new LinkedHashMap<>();
        Comparator<CountryPlaces.Found> better = Comparator.comparing(CountryPlaces.Found::main)
                .thenComparing(one -> PlaceNames.key(one.name()).equals(key))
                .thenComparing(one -> -one.name().length());
        found.stream()
                .filter(one -> isIn(country, one.place()))
                .forEach(one -> best.merge(one.place().geonameId(), one, (a, b) -> better.compare(a, b) >= 0 ? a : b));
        if (best.isEmpty()) {
            Whereabouts meant = understand(country, text);
            return meant.settled() == null
                    ? meant.choices().stream().limit(limit).toList()
                    : List.of(meant.settled());
        }
        Set<String> shown = new HashSet<>();
        return best.values().stream()
                .map(one -> new Weighted(one, weight(one, key)))
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed())
                .map(one ->
                        PlaceLabels.of(places, one.found().place(), one.found().name()))
                .filter(one -> shown.add(one.label()))
                .limit(limit)
                .toList();
    }

    /** What the name of a town of the country means: a name in any language, a double name, a label that was suggested. */
    public Whereabouts understand(String country, String text) {
        return text.length() > LONGEST_NAME ? Whereabouts.UNKNOWN : new PlaceReader(in(country), country).read(text);
    }

    /** The place that is meant, or the largest that may be; the country comes first, for Cologne is in Italy too. */
    public Optional<Place> locate(String country, String city) {
        return understand(country, city).likeliest();
    }

    /** The place with that number at GeoNames, if it is in the country. */
    public Optional<Place> find(String country, long geonameId) {
        return Optional.ofNullable(in(country).find(geonameId)).filter(place -> isIn(country, place));
    }

    /** The largest towns of the country around a point, as far as that from it. */
    public List<Place> around(String country, double latitude, double longitude, int kilometres, int limit) {
        return in(country).around(latitude, longitude, kilometres).limit(limit).toList();
    }

    /** A territory's own code finds the places of the territory alone. */
    static boolean isIn(String country, Place place) {
        return country.equals(place.country()) || country.equals(place.territory());
    }

    private CountryPlaces in(String country) {
        String state = Territories.stateOf(country);
        return countries.computeIfAbsent(state.matches("[A-Z]{2}") ? state : "", CountryPlaces::new);
    }

    private static double weight(CountryPlaces.Found found, String key) {
        double weight = 1 + found.place().population();
        boolean whole = PlaceNames.key(found.name()).equals(key);
        return weight * (found.main() ? 1 : 0.3) * (found.place().part() ? 0.5 : 1) * (whole ? 1000 : 1);
    }
}
