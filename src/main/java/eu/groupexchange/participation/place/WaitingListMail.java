package eu.groupexchange.participation.place;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/**
 * Accepted, but every place is held.
 *
 * @param ahead how many wait before it
 */
@OnlyTells(withLink = true)
record WaitingListMail(int ahead) implements Mail {}
