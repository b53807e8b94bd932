package eu.groupexchange.platform.looks;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** What a request to the webapps' REST names, wherever it stands: in the address, its query, or the JSON that was sent. */
final class LookRequests {

    private static final int AT_MOST = 1_000;

    private static final Pattern NAME =
            Pattern.compile("\\b(?:\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|[A-Z0-9]{2,10}-\\d{4,9})\\b");

    private LookRequests() {}

    /** Ids of the engine and business keys. */
    static Collection<String> names(HttpServletRequest request) {
        Set<String> names = new LinkedHashSet<>();
        collect(request.getRequestURI(), names);
        collect(decoded(Objects.requireNonNullElse(request.getQueryString(), "")), names);
        if (request instanceof ContentCachingRequestWrapper read) {
            collect(new String(read.getContentAsByteArray(), StandardCharsets.UTF_8), names);
        }
        return names;
    }

    private static void collect(String text, Set<String> names) {
        NAME.matcher(text).results().map(MatchResult::group).limit(AT_MOST).forEach(names::add);
    }

    private static String decoded(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return query;
        }
    }
}
