package eu.groupexchange.participation.telling;

import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.participation.Participation;
import java.util.List;

/** Issues papers to a participation that state facts of it: who comes, what it is called, what it answered. */
public interface StatesFacts {

    /**
     * A fact has changed. Issues the next version of each paper that is out and says otherwise; joins the caller's transaction.
     *
     * @return what it issued
     */
    List<ArchivedDocument> renewed(Participation participation);
}
