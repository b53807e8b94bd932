package eu.groupexchange.web.svg;

/** A chart for a screen with room, and for a phone; the style sheet shows one of both. */
public record DrawnChart(Drawing wide, Drawing narrow) {}
