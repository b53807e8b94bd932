/** What Tasklist shows of a task before it is opened: whom it is about, by when it is due, and in which lists it stands. */
@NamedInterface("tasklist")
@NullMarked
package eu.groupexchange.workflow.tasklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
