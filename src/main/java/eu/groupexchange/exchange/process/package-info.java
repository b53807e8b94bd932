/** What the process of an exchange does with it. */
@NullMarked
package eu.groupexchange.exchange.process;

import org.jspecify.annotations.NullMarked;
