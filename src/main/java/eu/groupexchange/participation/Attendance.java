package eu.groupexchange.participation;

/** How many half-days an organisation was present, and on how many days. */
public record Attendance(int halfDays, int days) {}
