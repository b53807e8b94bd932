/** The tasks that wait for people, for whoever works them on another page than Tasklist. */
@NamedInterface("tasks")
@NullMarked
package eu.groupexchange.workflow.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
