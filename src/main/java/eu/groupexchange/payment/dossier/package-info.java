/** What the dossier of a case says about its payment. */
@NullMarked
package eu.groupexchange.payment.dossier;

import org.jspecify.annotations.NullMarked;
