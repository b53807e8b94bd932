package eu.groupexchange.portal;

import eu.groupexchange.participation.ParticipationReference;

/** Who came by a mailed link: the organisation behind a participation. Only that participation is theirs to see. */
record Visitor(ParticipationReference reference) {}
