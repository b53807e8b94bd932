package eu.groupexchange.audit.verification;

import eu.groupexchange.audit.anchor.Anchor;
import eu.groupexchange.audit.anchor.AnchorLeaves;
import eu.groupexchange.audit.anchor.Anchors;
import eu.groupexchange.wording.Texts;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Recomputes every anchor: its tree, its hash, and that it follows from the one before. */
@Component
@Order(1)
class AnchorCheck implements Check {

    private final Anchors anchors;
    private final AnchorLeaves leaves;
    private final Clock clock;

    AnchorCheck(Anchors anchors, AnchorLeaves leaves, Clock clock) {
        this.anchors = anchors;
        this.leaves = leaves;
        this.clock = clock;
    }

    @Override
    public String looksAt() {
        return Texts.of("integrity.check.anchors");
    }

    @Override
    public void look(Findings findings) {
        Anchor before = null;
        for (Anchor anchor : anchors.all()) {
            findings.looked();
            look(before, anchor, findings);
            before = anchor;
        }
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.madeAt())) {
            find(findings, "integrity.anchor.clock", before, Moment.of(now), Moment.of(before.madeAt()));
        }
    }

    private void look(@Nullable Anchor before, Anchor anchor, Findings findings) {
        int expected = before == null ? 1 : before.number() + 1;
        if (anchor.number() != expected) {
            find(findings, "integrity.anchor.missing", anchor, Integer.toString(expected));
        } else if (!anchor.previousHash().equals(before == null ? Anchor.BEFORE_THE_FIRST : before.hash())) {
            find(findings, "integrity.anchor.unchained", anchor);
        }
        if (!anchor.isWhole()) {
            find(findings, "integrity.anchor.altered", anchor);
        }
        if (!leaves.isTreeOf(anchor)) {
            find(findings, "integrity.anchor.leaves", anchor);
        }
        if (before != null
                && (!anchor.day().isAfter(before.day()) || anchor.madeAt().isBefore(before.madeAt()))) {
            find(findings, "integrity.anchor.backwards", anchor);
        }
    }

    private static void find(Findings findings, String key, Anchor anchor, String... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = Integer.toString(anchor.number());
        arguments[1] = anchor.day().toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        findings.add(Texts.of("integrity.anchor.about", arguments[0]), Texts.of(key, arguments));
    }
}
