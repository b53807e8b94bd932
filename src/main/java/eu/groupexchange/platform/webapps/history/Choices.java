package eu.groupexchange.platform.webapps.history;

import java.util.List;

/** What a search can be narrowed to: as much as there is. */
record Choices(List<Exchange> exchanges, List<String> deciders) {

    /** @param slug such as {@code valenciennes-2022} */
    record Exchange(String slug, String title) {}
}
