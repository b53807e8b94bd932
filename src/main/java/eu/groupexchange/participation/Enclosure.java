package eu.groupexchange.participation;

import eu.groupexchange.paperwork.DocumentKey;

/** Adds a paper of another feature to the mail with the practical information, such as the badge. */
public interface Enclosure {

    /** Issues the paper; asked again, it finds what it issued. Joins the caller's transaction. */
    DocumentKey enclosedFor(ParticipationReference reference);
}
