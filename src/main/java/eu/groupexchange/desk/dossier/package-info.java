/** Everything about one participation, and what a coordinator can do about it beside its tasks. */
@NullMarked
package eu.groupexchange.desk.dossier;

import org.jspecify.annotations.NullMarked;
