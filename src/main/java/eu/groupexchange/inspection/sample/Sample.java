package eu.groupexchange.inspection.sample;

import java.time.Instant;

/**
 * A sample as it was drawn.
 *
 * @param number counts samples from 1
 * @param population how many cases could have been drawn
 * @param populationHash SHA-256 over them as they stood then
 * @param drawn how many were
 */
public record Sample(
        int number,
        String title,
        SampleCriteria criteria,
        int population,
        String populationHash,
        int drawn,
        String drawnBy,
        Instant drawnAt) {

    /** As logs and documents call it. */
    public String subject() {
        return "audit-" + number;
    }
}
