/** A mail that was sent is sent once more, because somebody asks for it. */
@NamedInterface("again")
@NullMarked
package eu.groupexchange.correspondence.again;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
