package eu.groupexchange.report;

/** One figure, in words and as it is read. */
public record ReportFigure(String label, String value) {}
