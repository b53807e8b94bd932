package eu.groupexchange.exchange;

/** What the host says came of the exchange. */
public record Outcomes(String outcomes, String jointProjects) {}
