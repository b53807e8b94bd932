package eu.groupexchange.participation.telling;

import eu.groupexchange.participation.Participation;
import java.util.Optional;

/** Knows why a participation was refused something, and who decided it. */
public interface TellsNegativeDecisions {

    /** The refusal that stands; empty where it was not refused what this one knows of. */
    Optional<NegativeDecision> decisionAgainst(Participation participation);
}
