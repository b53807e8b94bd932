package eu.groupexchange.participation.access;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/** A new personal link, asked for on the page. */
@OnlyTells(withLink = true)
record NewLink() implements Mail {}
