package eu.groupexchange.atlas;

import eu.groupexchange.web.svg.Drawing;

/**
 * A map for a page: shown by the fragment {@code layout/map :: map(${map})}.
 *
 * @param wide for a screen with room
 * @param narrow for a phone; the style sheet shows one of both
 * @param words what it shows, as a screen reader says it, too
 */
public record DrawnMap(Drawing wide, Drawing narrow, String words) {}
