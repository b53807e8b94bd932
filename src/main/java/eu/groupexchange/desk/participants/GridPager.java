package eu.groupexchange.desk.participants;

import eu.groupexchange.overview.CasePage;
import eu.groupexchange.overview.GridQuestion;
import org.jspecify.annotations.Nullable;

/** The ways from a page to those beside it. */
final class GridPager {

    private final CasePage page;

    GridPager(CasePage page) {
        this.page = page;
    }

    /** Where there is one. */
    public @Nullable String previous() {
        return page.question().page() > 1 ? at(page.question().page() - 1) : null;
    }

    public @Nullable String next() {
        return page.question().page() < page.pages() ? at(page.question().page() + 1) : null;
    }

    public int number() {
        return page.question().page();
    }

    public int of() {
        return page.pages();
    }

    private String at(int number) {
        GridQuestion question = page.question();
        return GridAddress.query(question.page(number, question.size()));
    }
}
