/** The task of a payment run as Tasklist names it: whom each is about, and by when it is due. */
@NullMarked
package eu.groupexchange.payment.tasks;

import org.jspecify.annotations.NullMarked;
