/** What the dossier of a case says about the exchange and the rules that it was decided by. */
@NullMarked
package eu.groupexchange.exchange.dossier;

import org.jspecify.annotations.NullMarked;
