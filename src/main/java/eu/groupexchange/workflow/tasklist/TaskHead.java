package eu.groupexchange.workflow.tasklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What tells one task from the others of its kind.
 *
 * @param about whom or what it is about, such as {@code VAL22-0012 Ljubljana Cluster}: facts of organisations and exchanges,
 *     nothing personal; stands behind the name that the model gives the task
 * @param dueAt the first instant at which it is late; null where the model says it
 */
public record TaskHead(String about, @Nullable Instant dueAt) {}
