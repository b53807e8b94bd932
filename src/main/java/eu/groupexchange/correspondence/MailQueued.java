package eu.groupexchange.correspondence;

import java.util.UUID;

/** A mail was put into the outbox, in the transaction in which this is published. */
public record MailQueued(UUID id) {}
