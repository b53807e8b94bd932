/** The tasks of a reimbursement as Tasklist names them: whom each is about, and by when it is due. */
@NullMarked
package eu.groupexchange.reimbursement.tasks;

import org.jspecify.annotations.NullMarked;
