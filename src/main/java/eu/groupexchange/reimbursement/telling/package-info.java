/** What an organisation is told about its claim: mails, the claim as a paper, and why it was rejected. */
@NamedInterface("telling")
@NullMarked
package eu.groupexchange.reimbursement.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
