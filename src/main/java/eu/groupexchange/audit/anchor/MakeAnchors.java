package eu.groupexchange.audit.anchor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the anchors of all days that have ended and have none. What was written by a transaction that ended after its day was anchored
 * comes into the next one; an anchor is never made anew.
 */
@Component
public class MakeAnchors {

    private static final Logger LOG = LoggerFactory.getLogger(MakeAnchors.class);

    private final AnchorTable anchors;
    private final KeptRows rows;
    private final List<AnchoredRecords> kept;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MakeAnchors(
            AnchorTable anchors,
            KeptRows rows,
            List<AnchoredRecords> kept,
            Clock clock,
            ApplicationEventPublisher events) {
        this.anchors = anchors;
        this.rows = rows;
        this.kept = kept;
        this.clock = clock;
        this.events = events;
    }

    /** What a day brought. */
    private static final class News {
        private final List<Leaf> leaves = new ArrayList<>();
        private boolean tell;

        void add(Leaf leaf, boolean news) {
            leaves.add(leaf);
            tell |= news;
        }
    }

    /**
     * Whoever asks, and however often: nothing happens where all is anchored. A clock that was set back to before the latest anchor makes
     * none.
     */
    @Transactional
    public void due() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!isDue(anchors.latest(), now)) {
            return;
        }
        anchors.letOthersWait();
        Optional<Anchor> latest = anchors.latest();
        if (isDue(latest, now)) {
            make(latest, now);
        }
    }

    private static boolean isDue(Optional<Anchor> latest, Instant now) {
        if (latest.filter(anchor -> now.isBefore(anchor.madeAt())).isPresent()) {
            LOG.warn(
                    "The clock reads {}, which is before the latest anchor was made ({}): none is made until it is past that.",
                    now,
                    latest.get().madeAt());
            return false;
        }
        return latest.filter(anchor -> !anchor.day().isBefore(yesterday(now))).isEmpty();
    }

    private void make(Optional<Anchor> latest, Instant now) {
        List<Anchor> made = new ArrayList<>();
        boolean[] tell = {false};
        Anchor[] before = {latest.orElse(null)};
        days(latest.map(Anchor::day), yesterday(now)).forEach((day, news) -> {
            MerkleTree tree = new MerkleTree(news.leaves);
            int number = before[0] == null ? 1 : before[0].number() + 1;
            String previous = before[0] == null ? Anchor.BEFORE_THE_FIRST : before[0].hash();
            Anchor anchor = Anchor.next(number, day, now, tree, previous);
            anchors.add(anchor, tree.leaves());
            made.add(anchor);
            tell[0] |= news.tell;
            before[0] = anchor;
        });
        if (!made.isEmpty()) {
            events.publishEvent(new AnchorsMade(List.copyOf(made), tell[0]));
        }
    }

    /** What belongs to a day that has an anchor already was late, and comes with the first that has none. */
    private TreeMap<LocalDate, News> days(Optional<LocalDate> anchored, LocalDate yesterday) {
        TreeMap<LocalDate, News> days = new TreeMap<>();
        kept.stream()
                .flatMap(one -> one.chains().stream())
                .forEach(chain -> rows.growth(chain, head -> {
                    if (!head.day().isAfter(yesterday)) {
                        LocalDate day = open(head.day(), anchored);
                        days.computeIfAbsent(day, any -> new News()).add(head.leaf(), chain.news());
                    }
                }));
        kept.stream()
                .flatMap(one -> one.tables().stream())
                .forEach(table -> rows.fresh(table, row -> {
                    LocalDate since = row.at() == null ? yesterday : day(row.at());
                    if (!since.isAfter(yesterday)) {
                        LocalDate day = open(since, anchored);
                        days.computeIfAbsent(day, any -> new News()).add(row.leaf(), table.news());
                    }
                }));
        return days;
    }

    private static LocalDate open(LocalDate day, Optional<LocalDate> anchored) {
        return anchored.filter(last -> !day.isAfter(last))
                .map(last -> last.plusDays(1))
                .orElse(day);
    }

    private static LocalDate yesterday(Instant now) {
        return day(now).minusDays(1);
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
