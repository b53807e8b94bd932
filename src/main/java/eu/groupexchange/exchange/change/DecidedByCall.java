package eu.groupexchange.exchange.change;

import eu.groupexchange.exchange.Slug;

/** Knows about whom the rules of a call have decided, or will: who has registered, however that ended. */
public interface DecidedByCall {

    /** @param first the lowest reference; empty where there is none */
    record Registered(int count, String first) {}

    Registered of(Slug slug);
}
