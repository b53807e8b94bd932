package eu.groupexchange.participation.withdrawal;

import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.refusal.Objection;

/** Has a say in whether a participation may still be withdrawn, such as when somebody saw it come; for the organisation. */
public interface WithdrawalObjection extends Objection<ParticipationReference> {}
