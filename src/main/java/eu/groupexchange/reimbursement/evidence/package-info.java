/** The files of a claim: what is let in, and where they are kept. */
@NamedInterface("evidence")
@NullMarked
package eu.groupexchange.reimbursement.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
