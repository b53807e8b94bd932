package eu.groupexchange.workflow.tasklist;

import eu.groupexchange.workflow.contract.TaskKey;
import java.util.function.BiFunction;

/**
 * A kind of task, as the feature that decides in it tells Tasklist of it: one bean for each user task of the models.
 *
 * @param <K> whose process it belongs to
 * @param list the list of Tasklist in which it stands; kinds with the same list stand together
 * @param head asked when a task comes, and again whenever something that it rests on has changed; reads and changes nothing
 */
public record TaskKind<K>(TaskKey<K> task, KindList list, BiFunction<K, TaskFacts, TaskHead> head) {}
