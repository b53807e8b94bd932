package eu.groupexchange.participation;

import eu.groupexchange.exchange.Slug;
import java.util.List;
import java.util.Optional;

/** The participations there are. */
public interface Participations {

    Optional<Participation> find(ParticipationReference reference);

    /** @throws java.util.NoSuchElementException when there is none of that reference */
    Participation get(ParticipationReference reference);

    /** Those of an exchange, in the order of their references. */
    List<Participation> ofExchange(Slug slug);
}
