package eu.groupexchange.participation.telling;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/** To an address that came later: the exchange for its calendar. */
@OnlyTells(withLink = true)
record CalendarEntryMail() implements Mail {}
