/** What the process of a participation does in each step. */
@NullMarked
package eu.groupexchange.participation.process;

import org.jspecify.annotations.NullMarked;
