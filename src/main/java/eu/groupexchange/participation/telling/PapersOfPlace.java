package eu.groupexchange.participation.telling;

import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.participation.ParticipationReference;
import java.util.List;
import org.springframework.stereotype.Component;

/** The papers that a place brings. */
@Component
public class PapersOfPlace {

    private final List<PaperOfPlace> papers;
    private final DocumentArchive documents;

    PapersOfPlace(List<PaperOfPlace> papers, DocumentArchive documents) {
        this.papers = papers;
        this.documents = documents;
    }

    /** The place is lost, or in question again: what is out of them holds no longer. */
    public void holdNoLonger(ParticipationReference reference) {
        papers.forEach(paper -> documents.invalidate(paper.keyOf(reference)));
    }
}
