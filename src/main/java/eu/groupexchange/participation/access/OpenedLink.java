package eu.groupexchange.participation.access;

import eu.groupexchange.participation.ParticipationReference;

/**
 * A mailed link that somebody opened.
 *
 * @param provesNewAddress whether it was mailed to an address that is to replace the one on file
 */
public record OpenedLink(ParticipationReference reference, boolean provesNewAddress) {}
