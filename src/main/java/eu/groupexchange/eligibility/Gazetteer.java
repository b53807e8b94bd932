package eu.groupexchange.eligibility;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The places of Europe with their coordinates. Larger cities are found under their English and their own names alike.
 * Source: GeoNames, CC BY 4.0.
 */
@Component
public class Gazetteer {

    private static final Comparator<Place> LARGEST_FIRST =
            Comparator.comparingInt(Place::population).reversed();

    private record Entry(Place place, Set<String> keys) {}

    private final Map<String, List<Entry>> byCountry = new HashMap<>();

    Gazetteer() {
        Map<String, Map<String, Set<String>>> otherNames = new HashMap<>();
        rows("/gazetteer/other-names.tsv").forEach(row -> otherNames
                .computeIfAbsent(row[0], country -> new HashMap<>())
                .computeIfAbsent(PlaceNames.key(row[2]), name -> new LinkedHashSet<>())
                .add(PlaceNames.key(row[1])));
        rows("/gazetteer/european-places.tsv").forEach(row -> {
            Place place = new Place(
                    row[0],
                    row[1],
                    row[2],
                    Double.parseDouble(row[3]),
                    Double.parseDouble(row[4]),
                    Integer.parseInt(row[5]));
            String key = PlaceNames.key(place.name());
            Set<String> keys = new LinkedHashSet<>(List.of(key, PlaceNames.writtenOut(place.name())));
            keys.addAll(otherNames.getOrDefault(place.country(), Map.of()).getOrDefault(key, Set.of()));
            byCountry
                    .computeIfAbsent(place.country(), country -> new ArrayList<>())
                    .add(new Entry(place, Set.copyOf(keys)));
        });
        byCountry.values().forEach(entries -> entries.sort(Comparator.comparing(Entry::place, LARGEST_FIRST)));
    }

    /** Places of the country whose name begins with the text, the largest first. */
    public List<Place> search(String country, String text, int limit) {
        String key = PlaceNames.key(text);
        return key.isEmpty()
                ? List.of()
                : byCountry.getOrDefault(country, List.of()).stream()
                        .filter(entry -> entry.keys().stream().anyMatch(name -> name.startsWith(key)))
                        .map(Entry::place)
                        .limit(limit)
                        .toList();
    }

    /** All places of the country with exactly that name, the largest first. */
    public List<Place> named(String country, String city) {
        String key = PlaceNames.key(city);
        return byCountry.getOrDefault(country, List.of()).stream()
                .filter(entry -> entry.keys().contains(key))
                .map(Entry::place)
                .toList();
    }

    /** The largest place of the country with exactly that name; the country comes first, for Cologne is in Italy too. */
    public Optional<Place> locate(String country, String city) {
        return named(country, city).stream().findFirst();
    }

    private static List<String[]> rows(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Gazetteer.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
