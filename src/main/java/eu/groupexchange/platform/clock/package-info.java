/** The one clock of the application and the engine; in the demo and in tests it can be moved forward. */
@NullMarked
package eu.groupexchange.platform.clock;

import org.jspecify.annotations.NullMarked;
