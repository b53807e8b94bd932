package eu.groupexchange.web.flow;

import org.jspecify.annotations.Nullable;

/**
 * What was asked is done.
 *
 * @param path of the page that comes next
 * @param sentence which that page says once; null for none
 */
public record Done(String path, @Nullable String sentence) {

    public static Done at(String path) {
        return new Done(path, null);
    }

    public Done saying(String words) {
        return new Done(path, words);
    }
}
