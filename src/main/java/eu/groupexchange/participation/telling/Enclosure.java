package eu.groupexchange.participation.telling;

import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.ParticipationReference;

/** Adds a paper of another feature to the mail with the practical information, such as the badge. */
public interface Enclosure {

    /** Issues the paper; asked again, it finds what it issued. Joins the caller's transaction. */
    DocumentKey enclosedFor(ParticipationReference reference);
}
