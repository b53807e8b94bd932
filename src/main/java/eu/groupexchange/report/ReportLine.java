package eu.groupexchange.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One participant of the exchange.
 *
 * @param paid null where nothing was
 */
public record ReportLine(
        String reference,
        String organisation,
        String country,
        String status,
        int halfDays,
        @Nullable BigDecimal paid) {}
