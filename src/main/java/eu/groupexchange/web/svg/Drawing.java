package eu.groupexchange.web.svg;

/**
 * A finished picture.
 *
 * @param markup what {@link Svg} wrote, or what was put together of such: the one thing beside the texts that pages show as it is
 */
public record Drawing(String markup) {}
