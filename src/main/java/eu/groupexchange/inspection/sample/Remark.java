package eu.groupexchange.inspection.sample;

import java.time.Instant;

/** What an auditor notes on a case, for auditors alone. */
public record Remark(String reference, int sequence, String text, String by, Instant at) {}
