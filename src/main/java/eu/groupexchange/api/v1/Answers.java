package eu.groupexchange.api.v1;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.groupexchange.audit.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Answers with what was asked for and a tag of it, by which whoever has it already gets 304 and whoever changes it says what it saw. */
@Component
class Answers {

    private static final int TAG_DIGITS = 32;

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    <T> ResponseEntity<T> of(T body) {
        return tagged(body).body(body);
    }

    /** With the addresses of the pages around it (RFC 8288). */
    <T> ResponseEntity<PageJson<T>> of(PageJson<T> page) {
        return tagged(page).header(HttpHeaders.LINK, links(page)).body(page);
    }

    /** Strong: another one as soon as a byte of the answer differs. */
    String tag(Object body) {
        try {
            return '"' + Sha256.of(json.writeValueAsBytes(body)).substring(0, TAG_DIGITS) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ResponseEntity.BodyBuilder tagged(Object body) {
        return ResponseEntity.ok()
                .eTag(tag(body))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT);
    }

    private static String links(PageJson<?> page) {
        List<String> links = new ArrayList<>();
        links.add(link("first", 1));
        if (page.page() > 1) {
            links.add(link("prev", Math.min(page.page() - 1, page.pages())));
        }
        if (page.page() < page.pages()) {
            links.add(link("next", page.page() + 1));
        }
        links.add(link("last", page.pages()));
        return String.join(", ", links);
    }

    private static String link(String rel, int number) {
        URI uri = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", number)
                .build(true)
                .toUri();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "<" + uri.getRawPath() + query + ">; rel=\"" + rel + "\"";
    }
}
