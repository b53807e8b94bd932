package eu.groupexchange.eligibility.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The places of one country with all their names. The keys of all names stand in one text, each on its line: that takes a small
 * part of the room of a map, and is searched in about a millisecond.
 */
final class CountryPlaces {

    /**
     * A name that was found.
     *
     * @param main whether it is the place's own name in the gazetteer, or one half of it; not another one
     */
    record Found(Place place, String name, boolean main) {}

    private record Entry(Place place, List<String> names, int mains) {}

    private static final Pattern HALVES = Pattern.compile("\\s+[/–-]\\s+");
    private static final Pattern PARTS = Pattern.compile("\\s*[/()]\\s*");
    private static final int NAMES_AT_MOST = 1024;

    private final List<Entry> entries = new ArrayList<>();
    private final String keys;
    private int[] lines = new int[1024];
    private int[] owners = new int[1024];
    private int size;

    /** @param country without places where there are none of it */
    CountryPlaces(String country) {
        StringBuilder text = new StringBuilder("\n");
        try (InputStream packed = CountryPlaces.class.getResourceAsStream("/gazetteer/" + country + ".tsv.gz")) {
            if (packed != null) {
                BufferedReader rows =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8));
                rows.lines()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(line -> add(country, line.split("\t", -1), text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keys = text.toString();
        lines = Arrays.copyOf(lines, size);
        owners = Arrays.copyOf(owners, size);
    }

    private void add(String country, String[] row, StringBuilder text) {
        Place place = new Place(
                Long.parseLong(row[0]),
                country,
                row[1].isEmpty() ? null : row[1],
                row[3],
                row[4],
                Double.parseDouble(row[5]),
                Double.parseDouble(row[6]),
                Integer.parseInt(row[7]),
                row[2].equals("x"));
        Set<String> names = new LinkedHashSet<>(List.of(place.name()));
        names.addAll(List.of(HALVES.split(place.name())));
        int mains = names.size();
        names.addAll(List.of(PARTS.split(place.name())));
        names.addAll(List.of(row[8].split("\\|")));
        names.remove("");
        entries.add(new Entry(place, List.copyOf(names), mains));
        int name = 0;
        for (String each : entries.get(entries.size() - 1).names()) {
            for (String key : PlaceNames.keys(each)) {
                if (!key.isEmpty()) {
                    remember(text.length(), (entries.size() - 1) * NAMES_AT_MOST + name);
                    text.append(key).append('\n');
                }
            }
            name++;
        }
    }

    private void remember(int line, int owner) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
            owners = Arrays.copyOf(owners, 2 * size);
        }
        lines[size] = line;
        owners[size++] = owner;
    }

    /** The names with exactly that key, those of larger places first. */
    List<Found> named(String key) {
        return key.isEmpty() ? List.of() : matching("\n" + key + "\n");
    }

    /** The names whose key begins so, those of larger places first. */
    List<Found> beginning(String key) {
        return key.isEmpty() ? List.of() : matching("\n" + key);
    }

    private List<Found> matching(String wanted) {
        List<Found> found = new ArrayList<>();
        for (int at = keys.indexOf(wanted); at >= 0; at = keys.indexOf(wanted, at + 1)) {
            int owner = owners[Arrays.binarySearch(lines, at + 1)];
            Entry entry = entries.get(owner / NAMES_AT_MOST);
            int name = owner % NAMES_AT_MOST;
            found.add(new Found(entry.place(), entry.names().get(name), name < entry.mains()));
        }
        return found;
    }

    @Nullable
    Place find(long geonameId) {
        return entries.stream()
                .map(Entry::place)
                .filter(place -> place.geonameId() == geonameId)
                .findFirst()
                .orElse(null);
    }

    /** Towns within so many kilometres of a point, the largest first. */
    Stream<Place> around(double latitude, double longitude, int kilometres) {
        return entries.stream()
                .map(Entry::place)
                .filter(place -> !place.part()
                        && Nearness.kilometres(place.latitude(), place.longitude(), latitude, longitude) <= kilometres)
                .sorted(Comparator.comparingInt(Place::population).reversed());
    }

    /** The largest town nearby, at least as large as the place and not of its name; null where there is none. */
    @Nullable
    Place landmark(Place of) {
        return entries.stream()
                .map(Entry::place)
                .filter(place -> !place.part() && place.population() >= Math.max(5000, of.population()))
                .filter(place -> !place.name().equals(of.name()) && Nearness.kilometres(place, of) < 40)
                .min(Comparator.comparingDouble(place -> Nearness.kilometres(place, of)))
                .orElse(null);
    }
}
