package eu.groupexchange.audit.anchor;

/**
 * Rows that are chained by themselves, each with the hash of the one before it: an anchor holds the last one of a day.
 *
 * @param kind under which the leaves stand
 * @param word what it is called, as a sentence names it: {@code the log of}
 * @param table with the columns {@code sequence}, {@code at} and {@code hash}
 * @param subject an SQL expression: what a row is about; one chain a subject
 * @param news whether an entry in it is a reason to tell the auditors of an anchor
 */
public record AnchoredChain(String kind, String word, String table, String subject, boolean news) {}
