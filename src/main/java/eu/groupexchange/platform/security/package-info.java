/** Staff in the engine's identity tables: groups, their rights, first accounts; and the engine's known holes closed. */
@NullMarked
package eu.groupexchange.platform.security;

import org.jspecify.annotations.NullMarked;
