package eu.groupexchange.audit;

import java.time.Instant;

/**
 * An entry as it stands in the log.
 *
 * @param sequence counts the subject's entries from 1
 * @param hash SHA-256 over the entry and the hash before it, 64 hexadecimal digits
 */
public record LoggedDecision(int sequence, Instant at, Entry entry, String previousHash, String hash) {}
