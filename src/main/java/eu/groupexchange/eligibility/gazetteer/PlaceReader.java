package eu.groupexchange.eligibility.gazetteer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads what somebody wrote as the name of a town: tries the plain name first, then what people add to it or leave out. */
final class PlaceReader {

    private static final Pattern HALVES = Pattern.compile("\\s*[/()|–—]\\s*|\\s+-\\s+");
    private static final Pattern HYPHENS = Pattern.compile("\\s*[/()|–—-]\\s*");

    private final CountryPlaces places;
    private final String country;

    PlaceReader(CountryPlaces places, String country) {
        this.places = places;
        this.country = country;
    }

    Whereabouts read(String text) {
        Whereabouts labelled = labelled(text);
        if (labelled.labelled()) {
            return labelled;
        }
        List<PlaceMatch> plain = plain(text);
        if (!plain.isEmpty()) {
            return of(plain, false);
        }
        return labelled == Whereabouts.UNKNOWN ? of(otherwise(text), false) : labelled;
    }

    private List<PlaceMatch> otherwise(String text) {
        List<Function<String, List<PlaceMatch>>> ways = List.of(
                this::shortened,
                name -> halves(name, HALVES),
                name -> halves(name, HYPHENS),
                name -> plain(PlaceNames.articleFirst(name)));
        return ways.stream()
                .map(way -> way.apply(text))
                .filter(matches -> !matches.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Whole names, in any language, and beginnings of names up to the end of a word. */
    private List<PlaceMatch> plain(String text) {
        List<String> words = PlaceNames.saintly(PlaceNames.words(text));
        Map<Long, PlaceMatch> best = new LinkedHashMap<>();
        for (String key : PlaceNames.keys(text)) {
            for (CountryPlaces.Found found : places.named(key)) {
                keep(best, new PlaceMatch(found.place(), found.name(), found.main() ? 3 : 2));
            }
        }
        for (CountryPlaces.Found found : places.beginning(PlaceNames.key(text))) {
            if (found.main() && begins(words, found.name())) {
                keep(best, new PlaceMatch(found.place(), found.name(), 1));
            }
        }
        return in(best.values());
    }

    private static boolean begins(List<String> words, String name) {
        List<String> all = PlaceNames.saintly(PlaceNames.words(name));
        return all.size() > words.size() && all.subList(0, words.size()).equals(words);
    }

    /** {@code Dresden, Saxony}, {@code Bozen (Bolzano), Trentino-Alto Adige}, {@code Paris, France}. */
    private Whereabouts labelled(String text) {
        int comma = text.indexOf(',');
        if (comma < 0) {
            return Whereabouts.UNKNOWN;
        }
        String head = text.substring(0, comma);
        String all = PlaceNames.key(text);
        for (String name : List.of(head, head.split("\\(")[0])) {
            List<PlaceMatch> exactly = where(
                    plain(name), match -> PlaceNames.key(label(match).label()).equals(all));
            if (!exactly.isEmpty()) {
                return new Whereabouts(label(exactly.get(0)), List.of(), true);
            }
        }
        List<PlaceMatch> matches = plain(head);
        if (matches.isEmpty()) {
            matches = otherwise(head);
        }
        String tail = PlaceNames.key(text.substring(comma + 1).split(",")[0]);
        List<PlaceMatch> there =
                where(matches, match -> PlaceNames.key(match.place().region()).equals(tail));
        if (!there.isEmpty()) {
            return of(there, true);
        }
        return of(matches, isCountry(tail));
    }

    private boolean isCountry(String key) {
        Locale region = new Locale.Builder().setRegion(country).build();
        return key.equalsIgnoreCase(country)
                || java.util.stream.Stream.of(Locale.getISOLanguages())
                        .anyMatch(language -> PlaceNames.key(region.getDisplayCountry(Locale.forLanguageTag(language)))
                                .equals(key));
    }

    /** {@code Frankfurt a. M.}, {@code Neustadt a.d.W.}, {@code N. Sącz}. */
    private List<PlaceMatch> shortened(String text) {
        List<String> words = PlaceNames.saintly(PlaceNames.words(text));
        if (words.size() < 2) {
            return List.of();
        }
        Map<Long, PlaceMatch> best = new LinkedHashMap<>();
        for (CountryPlaces.Found found : places.beginning(words.get(0))) {
            if (PlaceNames.shortens(text, found.name())) {
                keep(best, new PlaceMatch(found.place(), found.name(), found.main() ? 3 : 2));
            }
        }
        return in(best.values());
    }

    /** Both halves of a double name are names of one place; of halves that are not, the one that is known counts. */
    private List<PlaceMatch> halves(String text, Pattern between) {
        List<List<PlaceMatch>> known = new ArrayList<>();
        for (String half : between.split(text.strip())) {
            List<PlaceMatch> matches = where(plain(half), match -> match.strength() > 1);
            if (!matches.isEmpty()) {
                known.add(matches);
            }
        }
        if (known.size() < 2) {
            return known.isEmpty() ? List.of() : known.get(0);
        }
        List<PlaceMatch> both = where(known.get(0), match -> known.get(1).stream()
                .anyMatch(other -> other.place().geonameId() == match.place().geonameId()));
        if (!both.isEmpty()) {
            return both;
        }
        List<PlaceMatch> either = new ArrayList<>();
        known.forEach(either::addAll);
        return either;
    }

    private Whereabouts of(List<PlaceMatch> matches, boolean labelled) {
        if (matches.isEmpty()) {
            return Whereabouts.UNKNOWN;
        }
        Optional<PlaceMatch> obvious = PlaceMatch.obvious(matches);
        return obvious.isPresent()
                ? new Whereabouts(label(obvious.get()), List.of(), labelled)
                : new Whereabouts(
                        null,
                        PlaceMatch.choices(matches).stream().map(this::label).toList(),
                        labelled);
    }

    private NamedPlace label(PlaceMatch match) {
        return PlaceLabels.of(places, match.place(), match.name());
    }

    private List<PlaceMatch> in(Collection<PlaceMatch> matches) {
        return matches.stream()
                .filter(match -> Gazetteer.isIn(country, match.place()))
                .toList();
    }

    private static List<PlaceMatch> where(List<PlaceMatch> matches, Predicate<PlaceMatch> that) {
        return matches.stream().filter(that).toList();
    }

    private static void keep(Map<Long, PlaceMatch> best, PlaceMatch match) {
        best.merge(match.place().geonameId(), match, (a, b) -> a.strength() >= b.strength() ? a : b);
    }
}
