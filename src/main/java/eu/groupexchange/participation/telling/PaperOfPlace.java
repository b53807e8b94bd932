package eu.groupexchange.participation.telling;

import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.participation.ParticipationReference;

/** Issues a paper that holds only while the organisation has its place, such as the letter of invitation. */
public interface PaperOfPlace {

    DocumentKey keyOf(ParticipationReference reference);
}
