package eu.groupexchange.participation.telling;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.paperwork.ArchivedDocument;
import java.util.List;

/** Issues papers of an exchange that list who comes. */
public interface ListsParticipants {

    /**
     * Who comes has changed, or what those are called. Issues the next version of each list that is out and says otherwise; joins
     * the caller's transaction.
     */
    List<ArchivedDocument> renewed(Exchange exchange);
}
