/** The tasks of an exchange as Tasklist names them: whom each is about, and by when it is due. */
@NamedInterface("tasks")
@NullMarked
package eu.groupexchange.exchange.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
