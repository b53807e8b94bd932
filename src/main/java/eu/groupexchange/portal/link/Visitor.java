package eu.groupexchange.portal.link;

import eu.groupexchange.participation.ParticipationReference;

/** Who came by a mailed link: the organisation behind a participation. Only that participation is theirs to see. */
public record Visitor(ParticipationReference reference) {}
