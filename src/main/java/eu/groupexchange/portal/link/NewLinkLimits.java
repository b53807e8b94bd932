package eu.groupexchange.portal.link;

import eu.groupexchange.web.Allowance;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often a new link may be asked for: by one caller, and for one participation. */
@Component
class NewLinkLimits {

    static final int BY_CALLER = 10;
    static final int FOR_REFERENCE = 3;

    private static final Duration PERIOD = Duration.ofHours(1);

    private final Allowance callers;
    private final Allowance references;

    NewLinkLimits(Clock clock) {
        this.callers = new Allowance(BY_CALLER, PERIOD, clock);
        this.references = new Allowance(FOR_REFERENCE, PERIOD, clock);
    }

    /** @param address from which the request came */
    boolean allowsCaller(String address) {
        return callers.allows(address);
    }

    boolean allowsReference(String reference) {
        return references.allows(reference);
    }
}
