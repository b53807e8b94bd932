package eu.groupexchange.inspection.sample;

import java.util.List;

/**
 * A case of the population, and why it was drawn.
 *
 * @param reasons {@code RANDOM}, {@code THRESHOLD}, {@code MONETARY_UNIT} and names of exceptions; none where it was not drawn
 */
public record DrawnCase(PopulationCase one, List<String> reasons) {

    public boolean isDrawn() {
        return !reasons.isEmpty();
    }
}
