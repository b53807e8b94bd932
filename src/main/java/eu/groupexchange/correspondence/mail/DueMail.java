package eu.groupexchange.correspondence.mail;

import eu.groupexchange.paperwork.DocumentKey;
import java.util.List;
import java.util.UUID;

/** A mail whose time has come, and the documents without which it does not leave. */
record DueMail(UUID id, List<DocumentKey> attachments) {}
