package eu.groupexchange.audit.access;

import java.time.Instant;

/**
 * An entry as it stands in the access log.
 *
 * @param sequence counts all entries from 1, without a gap
 * @param at to the microsecond
 * @param previousHash of the entry before it; 64 zeros for the first
 * @param hash SHA-256 over the entry and the hash before it, 64 lower-case hexadecimal digits
 */
public record LoggedAccess(long sequence, Instant at, Access access, String previousHash, String hash) {}
