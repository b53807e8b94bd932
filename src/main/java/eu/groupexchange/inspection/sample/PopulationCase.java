package eu.groupexchange.inspection.sample;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that can be drawn.
 *
 * @param amount of its claim, with two decimals; null where it has none
 * @param exceptions in the order of the enum
 */
public record PopulationCase(
        String reference, String exchange, @Nullable BigDecimal amount, List<CaseException> exceptions) {}
