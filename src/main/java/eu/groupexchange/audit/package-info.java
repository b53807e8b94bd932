/** The decision log, the dossier, and what Cockpit shows of them. */
@NullMarked
package eu.groupexchange.audit;

import org.jspecify.annotations.NullMarked;
