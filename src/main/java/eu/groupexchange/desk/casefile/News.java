package eu.groupexchange.desk.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is new to somebody: what others did. What follows by itself from one's own decision is no news. */
final class News {

    private static final Duration FOLLOWS_WITHIN = Duration.ofMinutes(1);

    private final String account;
    private final List<Instant> own;

    News(List<Happening> all, String account) {
        this.account = account;
        this.own = all.stream()
                .filter(one -> one.by().equals(account))
                .map(Happening::at)
                .toList();
    }

    /** When others did something last. */
    Optional<Instant> latest(List<Happening> all) {
        return all.stream().filter(this::isOfOthers).map(Happening::at).max(Instant::compareTo);
    }

    boolean isOfOthers(Happening one) {
        return isOfOthers(one.at(), one.by());
    }

    boolean isOfOthers(Instant at, String by) {
        return !by.equals(account)
                && !(by.equals("system")
                        && own.stream().anyMatch(mine -> !mine.isAfter(at) && mine.isAfter(at.minus(FOLLOWS_WITHIN))));
    }
}
