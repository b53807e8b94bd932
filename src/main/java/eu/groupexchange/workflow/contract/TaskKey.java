package eu.groupexchange.workflow.contract;

/**
 * A task of people.
 *
 * @param <K> whose process it belongs to
 * @param id as the model calls it
 */
public record TaskKey<K>(ProcessKey<K, ?> process, String id) {

    @Override
    public String toString() {
        return id;
    }
}
