package eu.groupexchange.exchange;

import java.util.List;
import java.util.Optional;

/** The exchanges that were published. */
public interface ExchangeCatalogue {

    /** @throws UnreadableExchangeException when it was published, and what is stored of it cannot be read */
    Optional<Exchange> find(Slug slug);

    /** Nothing also where it cannot be read: for lists in which one of many shall not be in the way of the others. */
    default Optional<Exchange> findReadable(Slug slug) {
        try {
            return find(slug);
        } catch (UnreadableExchangeException e) {
            return Optional.empty();
        }
    }

    /** @throws java.util.NoSuchElementException when there is none of that name */
    Exchange get(Slug slug);

    /** All that can be shown, the latest first. */
    List<Exchange> all();

    /** Those that cannot: what is stored of them cannot be read. Whoever finds or gets one is told so by an exception. */
    default List<UnreadableExchange> unreadable() {
        return List.of();
    }
}
