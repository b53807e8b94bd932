package eu.groupexchange.participation.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator asked about a registration.
 *
 * @param answer in the organisation's words; null while there is none, and where it changed its registration without a word
 * @param answeredAt when the organisation sent its registration again, or null
 */
public record Question(
        int number,
        String question,
        String askedBy,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
