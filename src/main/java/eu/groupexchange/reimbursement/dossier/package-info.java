/** What the dossier of a case says about its claim, with the evidence. */
@NullMarked
package eu.groupexchange.reimbursement.dossier;

import org.jspecify.annotations.NullMarked;
