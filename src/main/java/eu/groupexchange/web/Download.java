package eu.groupexchange.web;

import eu.groupexchange.wording.FileNames;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** A file as it goes out to a browser: with a name that every browser and every script reads, and with its type as it is. */
public final class Download {

    private Download() {}

    /** To be kept, not shown. */
    public static ResponseEntity<byte[]> of(String name, String contentType, byte[] content) {
        return as("attachment", name, contentType, content);
    }

    /** To be shown by the browser itself; only for types that do no harm there. */
    public static ResponseEntity<byte[]> shown(String name, String contentType, byte[] content) {
        return as("inline", name, contentType, content);
    }

    /**
     * The header {@code Content-Disposition} (RFC 6266): a plain name where it is ASCII, else one in ASCII letters and beside it
     * the name as it is.
     */
    static String disposition(String how, String name) {
        String kept = FileNames.kept(name);
        String ascii = FileNames.ascii(kept);
        String plain = how + "; filename=\"" + ascii + "\"";
        return ascii.equals(kept)
                ? plain
                : plain + "; filename*=UTF-8''" + UriUtils.encode(kept, StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> as(String how, String name, String contentType, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(how, name))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
