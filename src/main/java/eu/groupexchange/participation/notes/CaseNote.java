package eu.groupexchange.participation.notes;

import java.time.Instant;
import java.util.UUID;

/**
 * A note as it was written.
 *
 * @param writtenBy the account
 */
public record CaseNote(UUID id, String text, String writtenBy, Instant writtenAt) {}
