package eu.groupexchange.overview;

import java.util.List;

/**
 * A page of cases.
 *
 * @param question what was asked; its page is the one that is shown, where more was asked for than there is
 * @param total how many were found on all pages
 */
public record CasePage(GridQuestion question, List<CaseStanding> rows, long total) {

    /** At least one. */
    public int pages() {
        return pages(total, question.size());
    }

    /** Counted from 1; 0 where nothing was found. */
    public long first() {
        return total == 0 ? 0 : (question.page() - 1L) * question.size() + 1;
    }

    public long last() {
        return total == 0 ? 0 : first() + rows.size() - 1;
    }

    static int pages(long total, int size) {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
