package eu.groupexchange.correspondence.mail;

import eu.groupexchange.correspondence.MailId;
import eu.groupexchange.paperwork.DocumentKey;
import java.util.List;

/** A mail whose time has come, and the documents without which it does not leave. */
record DueMail(MailId id, List<DocumentKey> attachments) {}
