package eu.groupexchange.platform.keptform;

import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent when nobody could take it.
 *
 * @param address to which it was sent
 * @param page on which it stands
 * @param owner for whom that page was made; null where it was for anybody
 * @param fields what was typed and chosen, by name
 * @param files the names of files, whose contents are not kept
 * @param keptAt in milliseconds of the machine's time
 */
record KeptForm(
        String address,
        String page,
        @Nullable String owner,
        LinkedHashMap<String, List<String>> fields,
        List<String> files,
        long keptAt)
        implements Serializable {

    static final Duration LIFETIME = Duration.ofHours(2);

    boolean isOver(long now) {
        return now - keptAt > LIFETIME.toMillis();
    }

    /** Whether it may be shown to somebody; to nobody known only what was for anybody. */
    boolean isFor(@Nullable String somebody) {
        return owner == null || owner.equals(somebody);
    }

    boolean hasText() {
        return fields.values().stream().flatMap(List::stream).anyMatch(value -> !value.isBlank());
    }

    /** The page's path without the query. */
    String pagePath() {
        return page.replaceFirst("\\?.*", "");
    }

    Map<String, List<String>> typed() {
        return fields;
    }
}
