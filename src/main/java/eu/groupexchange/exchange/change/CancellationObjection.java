package eu.groupexchange.exchange.change;

import eu.groupexchange.exchange.Slug;
import java.util.Optional;

/** Says whether something speaks against cancelling an exchange. Features that know of such things answer. */
public interface CancellationObjection {

    /** Why it can no longer be cancelled, in a sentence for the coordinator; empty where nothing speaks against it. */
    Optional<String> objectionTo(Slug slug);
}
