package eu.groupexchange.audit.verification;

/**
 * Something that is not as it was logged or kept.
 *
 * @param about a participation's reference, an exchange's slug, a payment run's id, or what else it is about
 * @param sentence for people: what it is, and what must have been done to it
 */
public record Finding(String about, String sentence) {}
