/** Authorising payments outside of Tasklist: what each rests on, and the same task completed. */
@NamedInterface("authorisation")
@NullMarked
package eu.groupexchange.reimbursement.authorisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
