package eu.groupexchange.desk.operations;

import org.jspecify.annotations.Nullable;

/**
 * A case on the desk.
 *
 * @param subject under which the decision log keeps what is done about it
 * @param title as people know it
 * @param path of its page, or null where it has none
 */
record CaseLink(String subject, String title, @Nullable String path) {}
