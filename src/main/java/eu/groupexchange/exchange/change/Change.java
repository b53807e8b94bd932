package eu.groupexchange.exchange.change;

/**
 * Who wants to change an exchange, and why.
 *
 * @param basedOn the revision of the exchange that its author saw
 */
public record Change(int basedOn, String reason, String userId) {}
