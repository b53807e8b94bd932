package eu.groupexchange.portal.my;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.portal.link.Visitor;
import eu.groupexchange.web.Download;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the documents that were issued to the organisation. Another's document is not found, like one that is none. */
@Controller
@Look(AccessKind.OWN_PAGE)
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
        return Download.of(document.fileName(), document.contentType(), own.content(document));
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
