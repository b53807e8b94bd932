package eu.groupexchange.participation.review;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;
import eu.groupexchange.participation.telling.NegativeDecision;

/** The registration is refused; the letter is attached. */
@OnlyTells
record Declined(NegativeDecision refusal) implements Mail {}
