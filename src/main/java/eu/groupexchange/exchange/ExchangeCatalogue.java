package eu.groupexchange.exchange;

import java.util.List;
import java.util.Optional;

/** The exchanges that were published. */
public interface ExchangeCatalogue {

    Optional<Exchange> find(String slug);

    /** @throws java.util.NoSuchElementException when there is none of that name */
    Exchange get(String slug);

    /** All of them, the latest first. */
    List<Exchange> all();
}
