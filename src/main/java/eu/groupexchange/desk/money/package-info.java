/** The money on the desk: payments by their state, authorising several, the budget, and the export for the accounts. */
@NullMarked
package eu.groupexchange.desk.money;

import org.jspecify.annotations.NullMarked;
