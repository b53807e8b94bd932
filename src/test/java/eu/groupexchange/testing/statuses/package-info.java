/** Tries every transition of an aggregate from every status, and says in words what can follow what. */
@NullMarked
package eu.groupexchange.testing.statuses;

import org.jspecify.annotations.NullMarked;
