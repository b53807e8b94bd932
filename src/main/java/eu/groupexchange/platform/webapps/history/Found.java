package eu.groupexchange.platform.webapps.history;

import java.util.List;

/**
 * One page of what was found.
 *
 * @param total of all pages
 * @param page counted from 1; beyond the last it has no rows
 * @param size rows that a full page has
 */
record Found<T>(long total, int page, int size, List<T> rows) {}
