/** The one clock of the application and the engine; in the demo and in tests it can be moved forward. */
@NamedInterface("clock")
@NullMarked
package eu.groupexchange.platform.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
