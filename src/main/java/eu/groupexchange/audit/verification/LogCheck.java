package eu.groupexchange.audit.verification;

import eu.groupexchange.audit.LogReader;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.audit.anchor.Anchor;
import eu.groupexchange.audit.anchor.Anchors;
import eu.groupexchange.audit.anchor.LogChain;
import eu.groupexchange.wording.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Recomputes every chain of the decision log, and compares the times of its entries with when anchors first held them. */
@Component
@Order(2)
class LogCheck implements Check {

    /** Clocks of several nodes differ a little. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    /** A transaction may end that long after it wrote its entry. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    private final LogReader log;
    private final Anchors anchors;
    private final Proofs proofs;

    LogCheck(LogReader log, Anchors anchors, Proofs proofs) {
        this.log = log;
        this.anchors = anchors;
        this.proofs = proofs;
    }

    @Override
    public String looksAt() {
        return Texts.of("integrity.check.log");
    }

    @Override
    public void look(Findings findings) {
        Map<Integer, Anchor> made = new HashMap<>();
        anchors.all().forEach(anchor -> made.put(anchor.number(), anchor));
        Chain[] chain = {new Chain("", findings, made)};
        log.all((entry, anchor) -> {
            String subject = entry.entry().subject();
            if (!subject.equals(chain[0].subject)) {
                chain[0].end();
                chain[0] = new Chain(subject, findings, made);
            }
            chain[0].next(entry, anchor);
        });
        chain[0].end();
    }

    /** One subject's entries, as they come. */
    private final class Chain {

        private final String subject;
        private final Findings findings;
        private final Map<Integer, Anchor> made;
        private final List<LoggedDecision> notYetAnchored = new ArrayList<>();
        private @Nullable LoggedDecision before;

        Chain(String subject, Findings findings, Map<Integer, Anchor> made) {
            this.subject = subject;
            this.findings = findings;
            this.made = made;
        }

        void next(LoggedDecision entry, @Nullable Integer anchor) {
            findings.looked();
            int expected = before == null ? 1 : before.sequence() + 1;
            if (entry.sequence() != expected) {
                skipped(expected, entry.sequence());
            } else if (!entry.previousHash().equals(before == null ? Anchor.BEFORE_THE_FIRST : before.hash())) {
                find("integrity.log.unchained", entry.sequence());
            }
            if (!log.isWhole(entry)) {
                find("integrity.log.altered", entry.sequence());
            }
            if (before != null && entry.at().plus(CLOCKS).isBefore(before.at())) {
                find("integrity.log.backwards", entry.sequence(), Moment.of(entry.at()), Moment.of(before.at()));
            }
            before = entry;
            notYetAnchored.add(entry);
            if (anchor != null) {
                compareTimes(made.get(anchor - 1));
            }
        }

        void end() {
            compareTimes(made.get(made.size()));
        }

        /** @param earlier the anchor before the one that first held these entries: it should have held what is older than itself */
        private void compareTimes(@Nullable Anchor earlier) {
            for (LoggedDecision entry : notYetAnchored) {
                if (earlier != null && isHeldBack(entry.at(), earlier)) {
                    find(
                            "integrity.log.backdated",
                            entry.sequence(),
                            Moment.of(entry.at()),
                            earlier.number(),
                            earlier.day());
                }
            }
            notYetAnchored.clear();
        }

        private void skipped(int from, int to) {
            for (int missing = from; missing < to; missing++) {
                if (!proofs.cover(LogChain.KIND, subject, Integer.toString(missing))) {
                    find("integrity.log.missing", missing);
                    return;
                }
            }
        }

        private void find(String key, Object... arguments) {
            Object[] all = new Object[arguments.length + 1];
            all[0] = subject;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            findings.add(subject, sentence(key, all));
        }
    }

    private static String sentence(String key, Object... arguments) {
        return Texts.of(
                key, java.util.Arrays.stream(arguments).map(String::valueOf).toArray());
    }

    /** Whether something that says to be so old should be in an anchor and is in none as early as that. */
    static boolean isHeldBack(Instant at, Anchor earlier) {
        return at.plus(LONGEST_TRANSACTION).isBefore(earlier.madeAt())
                && !at.atOffset(ZoneOffset.UTC).toLocalDate().isAfter(earlier.day());
    }
}
