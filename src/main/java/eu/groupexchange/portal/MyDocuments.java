package eu.groupexchange.portal;

import eu.groupexchange.paperwork.ArchivedDocument;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the documents that were issued to the organisation. Another's document is not found, like one that is none. */
@Controller
class MyDocuments {

    private final OwnParticipation own;

    MyDocuments(OwnParticipation own) {
        this.own = own;
    }

    @GetMapping("/my/documents/{id}")
    ResponseEntity<byte[]> download(Visitor visitor, @PathVariable("id") String id) {
        ArchivedDocument document = parse(id)
                .flatMap(known -> own.document(visitor, known))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(document.contentType()))
                .body(own.content(document));
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
