package eu.groupexchange.workflow.contract;

/**
 * Something that a process can be told.
 *
 * @param <K> whose process is told
 * @param <P> what it is told besides; {@link Payload.None} where what happened says everything
 * @param name as the model calls it: a thing and what happened to it
 */
public record Message<K, P extends Payload>(ProcessKey<K, ?> process, String name) {

    @Override
    public String toString() {
        return name;
    }
}
