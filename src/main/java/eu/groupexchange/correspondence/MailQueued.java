package eu.groupexchange.correspondence;

/** A mail was put into the outbox, in the transaction in which this is published. */
public record MailQueued(MailId id) {}
