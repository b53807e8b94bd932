/** Files that people send: what they are by their content, and whether anybody can open them. */
@NamedInterface("received")
@NullMarked
package eu.groupexchange.paperwork.received;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
