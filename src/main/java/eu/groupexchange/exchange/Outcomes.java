package eu.groupexchange.exchange;

/**
 * What the host says came of the exchange.
 *
 * @param closingReason why it was closed while cases were open; empty where none was
 */
public record Outcomes(String outcomes, String jointProjects, String closingReason) {}
