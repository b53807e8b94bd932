package eu.groupexchange.audit.anchor;

import eu.groupexchange.background.RepeatedWork;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Looks every few minutes whether a day has ended: soon after midnight UTC its anchor is there, whichever node was first. */
@Component
@ConditionalOnProperty(name = "exchange.anchors.automatically", matchIfMissing = true)
class AnchorSchedule extends RepeatedWork {

    private final MakeAnchors anchors;

    AnchorSchedule(MakeAnchors anchors) {
        super("anchors", Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ZERO);
        this.anchors = anchors;
    }

    @Override
    protected void work() {
        anchors.due();
    }
}
