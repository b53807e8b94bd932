package eu.groupexchange.participation.place;

import eu.groupexchange.correspondence.Mail;
import eu.groupexchange.correspondence.Mail.OnlyTells;

/** The exchange has begun without a place for it. */
@OnlyTells
record NoPlaceFree() implements Mail {}
