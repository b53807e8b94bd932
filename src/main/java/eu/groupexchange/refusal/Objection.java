package eu.groupexchange.refusal;

import java.util.Collection;
import java.util.Optional;

/**
 * Has a say in whether something may still be done, such as a feature that knows of money which was sent for it. Each question has
 * an interface of its own that extends this one; whoever asks it takes all beans of that interface.
 *
 * @param <T> what it is about
 */
@FunctionalInterface
public interface Objection<T> {

    /** A sentence for the person who asks; empty where nothing speaks against it. */
    Optional<String> objectionTo(T subject);

    /** The first sentence of all who have a say. */
    static <T> Optional<String> of(Collection<? extends Objection<? super T>> parties, T subject) {
        return parties.stream()
                .flatMap(party -> party.objectionTo(subject).stream())
                .findFirst();
    }
}
