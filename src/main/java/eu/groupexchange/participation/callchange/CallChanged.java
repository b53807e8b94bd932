package eu.groupexchange.participation.callchange;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/**
 * The place or the contact of an exchange is another one; the entry in the calendar follows.
 *
 * @param what was changed, in words
 */
@OnlyTells(withLink = true)
record CallChanged(String what) implements Mail {}
