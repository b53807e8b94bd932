package eu.groupexchange.desk;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.web.Download;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Documents and evidence, as they were issued and received. */
@Controller
@Look(AccessKind.DOCUMENT)
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
    ResponseEntity<byte[]> document(ArchivedDocument document) {
        return file(document.fileName(), document.contentType(), documents.content(document.id()));
    }

    @GetMapping("/desk/evidence/{id}")
    ResponseEntity<byte[]> evidence(Evidence file) {
        return file(file.fileName(), file.contentType(), evidence.content(file.id()));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return SHOWN.contains(type) ? Download.shown(name, type, content) : Download.of(name, type, content);
    }
}
