package eu.groupexchange.participation.telling;

import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeLifecycle;
import eu.groupexchange.participation.Participation;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues anew what a changed fact has made untrue, and mails it to who holds the old one: the organisation its own papers, the
 * exchange's contact the lists of who comes. In the transaction of the change: no paper is out of date that nobody knows of.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RenewPapers {

    private final List<StatesFacts> papers;
    private final List<ListsParticipants> lists;
    private final PaperNews news;
    private final ExchangeLifecycle lifecycle;

    RenewPapers(List<StatesFacts> papers, List<ListsParticipants> lists, PaperNews news, ExchangeLifecycle lifecycle) {
        this.papers = papers;
        this.lists = lists;
        this.news = news;
        this.lifecycle = lifecycle;
    }

    /** @param change a sentence: what has changed about the participation; whoever gets a new version reads it */
    public void afterChange(Participation participation, String change) {
        Exchange exchange = lifecycle.lock(participation.exchange());
        news.tell(
                participation,
                exchange,
                change,
                papers.stream()
                        .flatMap(paper -> paper.renewed(participation).stream())
                        .toList());
        afterComingOrGoing(participation, change);
    }

    /** Somebody comes, or comes no longer: only the lists of all are concerned. */
    public void afterComingOrGoing(Participation participation, String change) {
        Exchange exchange = lifecycle.lock(participation.exchange());
        news.tellContact(
                exchange,
                "%s, %s: %s".formatted(participation.reference(), participation.organisationName(), change),
                lists.stream().flatMap(list -> list.renewed(exchange).stream()).toList());
    }
}
