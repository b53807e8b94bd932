package eu.groupexchange.desk;

import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.web.Download;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Documents and evidence, as they were issued and received. */
@Controller
class DeskFiles {

    /** What a browser shows safely by itself; everything else is downloaded. */
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

    private final DocumentArchive documents;
    private final EvidenceStore evidence;

    DeskFiles(DocumentArchive documents, EvidenceStore evidence) {
        this.documents = documents;
        this.evidence = evidence;
    }

    @GetMapping("/desk/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable UUID id) {
        ArchivedDocument document =
                documents.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(document.fileName(), document.contentType(), documents.content(id));
    }

    @GetMapping("/desk/evidence/{id}")
    ResponseEntity<byte[]> evidence(@PathVariable UUID id) {
        Evidence file = evidence.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return file(file.fileName(), file.contentType(), evidence.content(id));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return SHOWN.contains(type) ? Download.shown(name, type, content) : Download.of(name, type, content);
    }
}
