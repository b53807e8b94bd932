package eu.groupexchange.desk.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is news to somebody: what others did. What follows by itself from one's own decision is none. */
final class News {

    private static final Duration FOLLOWS_WITHIN = Duration.ofMinutes(1);
    private static final String BY_ITSELF = "system";

    private News() {}

    /** When somebody did something in the case. */
    static List<Instant> deedsOf(String account, List<Happening> all) {
        return all.stream()
                .filter(one -> one.by().equals(account))
                .map(Happening::at)
                .toList();
    }

    /** When others did something last. */
    static Optional<Instant> latest(List<Happening> all, String account, List<Instant> own) {
        return all.stream()
                .filter(one -> isOfOthers(one.at(), one.by(), account, own))
                .map(Happening::at)
                .max(Instant::compareTo);
    }

    static boolean isOfOthers(Instant at, String by, String account, List<Instant> own) {
        return !by.equals(account) && !(by.equals(BY_ITSELF) && followsFromOneOf(own, at));
    }

    private static boolean followsFromOneOf(List<Instant> own, Instant at) {
        return own.stream().anyMatch(mine -> !mine.isAfter(at) && mine.isAfter(at.minus(FOLLOWS_WITHIN)));
    }
}
