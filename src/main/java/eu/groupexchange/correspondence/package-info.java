/** The outbox and the texts of mails. */
@NullMarked
package eu.groupexchange.correspondence;

import org.jspecify.annotations.NullMarked;
