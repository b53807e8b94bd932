package eu.groupexchange.inspection.sample;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sample is to hold; what several of them ask for is put together. Kept with the sample, so that it can be drawn again.
 *
 * @param exchange a slug, or null for all exchanges
 * @param seed what the chance is made of; whoever has it draws the same cases
 * @param random how many by chance; 0 for none
 * @param threshold all cases of this amount and more; null for none
 * @param monetary how many by monetary unit sampling, where each euro has the same chance; 0 for none
 * @param exceptions all cases that have one of these, in the order of the enum
 */
public record SampleCriteria(
        @Nullable String exchange,
        String seed,
        int random,
        @Nullable BigDecimal threshold,
        int monetary,
        List<CaseException> exceptions) {

    public SampleCriteria {
        exceptions = exceptions.stream().distinct().sorted().toList();
    }

    public boolean asksForNothing() {
        return random == 0 && threshold == null && monetary == 0 && exceptions.isEmpty();
    }
}
