package eu.groupexchange.reimbursement.claim;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.Objection;

/** Has a say in whether a closed claim may be opened again, such as when money was sent for it; for the coordinator. */
public interface ReopeningObjection extends Objection<ParticipationReference> {}
