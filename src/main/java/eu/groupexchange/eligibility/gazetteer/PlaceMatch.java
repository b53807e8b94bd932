package eu.groupexchange.eligibility.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A place that a name may mean, and how well the name says so.
 *
 * @param strength 3 for its own name, 2 for another name, 1 for the beginning of its name
 */
record PlaceMatch(Place place, String name, int strength) {

    private static final double ONE_TOWN_KM = 10;

    static final Comparator<PlaceMatch> LARGEST_FIRST = Comparator.comparingInt(
                    (PlaceMatch match) -> match.place().population())
            .reversed();

    /**
     * The one that is meant, where nobody would doubt it: it is the only one, or so much larger than its namesakes that whoever
     * means one of these says more. Its parts and suburbs are no namesakes.
     */
    static Optional<PlaceMatch> obvious(List<PlaceMatch> matches) {
        Optional<PlaceMatch> largest = matches.stream()
                .filter(match -> !match.place().part())
                .min(LARGEST_FIRST)
                .or(() -> matches.stream().min(LARGEST_FIRST));
        return largest.filter(match -> rivals(match, matches).isEmpty());
    }

    /** What has to be chosen from: the largest first, without the parts of a town that is among them. */
    static List<PlaceMatch> choices(List<PlaceMatch> matches) {
        List<PlaceMatch> choices = new ArrayList<>();
        matches.stream()
                .sorted(Comparator.comparing((PlaceMatch match) -> match.place().part())
                        .thenComparing(LARGEST_FIRST))
                .filter(match -> !match.place().part()
                        || choices.stream()
                                .noneMatch(other -> Nearness.kilometres(other.place(), match.place()) < ONE_TOWN_KM))
                .forEach(choices::add);
        choices.sort(LARGEST_FIRST);
        return choices;
    }

    private static List<PlaceMatch> rivals(PlaceMatch match, List<PlaceMatch> all) {
        return all.stream()
                .filter(other -> other.place().geonameId() != match.place().geonameId())
                .filter(other -> Nearness.kilometres(other.place(), match.place()) >= ONE_TOWN_KM)
                .filter(other -> match.place().population()
                        < times(match, other)
                                * (double) Math.max(1, other.place().population()))
                .toList();
    }

    /** How many times larger a place must be to be meant before the other one. */
    private static int times(PlaceMatch match, PlaceMatch other) {
        return switch (match.strength()) {
            case 3 -> other.strength() == 3 ? 10 : other.strength() == 2 ? 3 : 2;
            case 2 -> other.strength() == 1 ? 10 : 25;
            default -> Integer.MAX_VALUE;
        };
    }
}
