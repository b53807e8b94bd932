/** The call: an exchange, its agenda, its rules as data, and the catalogue of what is published. */
@NullMarked
package eu.groupexchange.exchange;

import org.jspecify.annotations.NullMarked;
