package eu.groupexchange.api.v1;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page counted from 1
 * @param total how many there are on all pages
 */
record PageJson<T>(int page, int size, int pages, long total, List<T> items) {

    static <T> PageJson<T> of(List<T> items, int page, int size, long total) {
        return new PageJson<>(page, size, (int) Math.max(1, (total + size - 1) / size), total, items);
    }

    /** Of a list that is short enough to be read as a whole. */
    static <T> PageJson<T> cut(List<T> all, Query query) {
        int size = query.size();
        long from = Math.min(all.size(), (query.page() - 1L) * size);
        return of(all.subList((int) from, (int) Math.min(all.size(), from + size)), query.page(), size, all.size());
    }
}
