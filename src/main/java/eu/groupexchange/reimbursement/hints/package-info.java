/** What the account and the evidence of a claim have in common with other cases; read, never stored. */
@NamedInterface("hints")
@NullMarked
package eu.groupexchange.reimbursement.hints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
