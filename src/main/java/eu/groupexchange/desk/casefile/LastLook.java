package eu.groupexchange.desk.casefile;

import eu.groupexchange.audit.access.CaseLooks;
import eu.groupexchange.participation.ParticipationReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Since when things on the page of a case are new to somebody: since their last look before anything new came. What is new stays
 * marked for half an hour after it was seen first, so that a form that is sent, or a page that is loaded again, does not wipe it out.
 */
@Component
class LastLook {

    private static final int LOOKS = 200;

    /** How long what was seen stays marked. */
    static final Duration STAYS_NEW = Duration.ofMinutes(30);

    private final CaseLooks looks;

    LastLook(CaseLooks looks) {
        this.looks = looks;
    }

    /**
     * Empty on a first look.
     *
     * @param latest when somebody else did something on the case last; null where nobody ever did
     */
    Optional<Instant> of(ParticipationReference reference, String account, @Nullable Instant latest, Instant now) {
        List<Instant> own = looks.of(reference.value(), account, LOOKS);
        return own.size() < 2 ? Optional.empty() : since(own, latest, now);
    }

    /** @param own the latest first; this very look is the first of them */
    static Optional<Instant> since(List<Instant> own, @Nullable Instant latest, Instant now) {
        Instant last = own.get(1);
        if (latest == null || latest.isAfter(last)) {
            return Optional.of(last);
        }
        Instant seenFirst = last;
        for (Instant look : own.subList(2, own.size())) {
            if (look.isBefore(latest)) {
                return Optional.of(seenFirst.isAfter(now.minus(STAYS_NEW)) ? look : last);
            }
            seenFirst = look;
        }
        return Optional.of(last);
    }
}
