/** Recomputation for auditors: of one case, of some, of an exchange, of all. */
@NullMarked
package eu.groupexchange.desk.recomputation;

import org.jspecify.annotations.NullMarked;
