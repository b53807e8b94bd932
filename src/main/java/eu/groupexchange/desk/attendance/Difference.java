package eu.groupexchange.desk.attendance;

/** Where somebody ticked otherwise than is recorded: whose attendance, and how they differ, in a sentence. */
record Difference(String reference, String organisation, String sentence) {}
