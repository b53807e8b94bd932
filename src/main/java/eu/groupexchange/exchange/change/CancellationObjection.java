package eu.groupexchange.exchange.change;

import eu.groupexchange.exchange.Slug;
import eu.groupexchange.refusal.Objection;

/** Has a say in whether an exchange may still be cancelled; the sentence is for the coordinator. */
public interface CancellationObjection extends Objection<Slug> {}
