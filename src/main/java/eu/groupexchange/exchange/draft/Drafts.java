package eu.groupexchange.exchange.draft;

import java.util.List;
import java.util.Optional;

/** The drafts that there are; for the staff alone. */
public interface Drafts {

    Optional<Draft> find(String name);

    /** The one that was changed last comes first. */
    List<Draft> all();

    /** How it stood when somebody saw that version; empty where there never was one. */
    Optional<Draft> atVersion(Draft draft, int version);
}
