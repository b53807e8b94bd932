package eu.groupexchange.desk.casefile.parts;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.paperwork.received.PagePictures;
import eu.groupexchange.reimbursement.evidence.Evidence;
import eu.groupexchange.reimbursement.evidence.EvidenceStore;
import eu.groupexchange.web.Download;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/** A page of a file as a picture that is made here; the file itself is never shown within a page. */
@Controller
@Look(AccessKind.DOCUMENT)
class EvidencePictures {

    private static final String SENTENCE = """
            <svg xmlns="http://www.w3.org/2000/svg" width="800" height="120" viewBox="0 0 800 120" role="img">\
            <rect width="800" height="120" fill="#f3f2f1"/>\
            <text x="24" y="66" font-family="sans-serif" font-size="20" fill="#0b0c0c">%s</text></svg>""";

    private final EvidenceStore evidence;
    private final PagePictures pictures;

    EvidencePictures(EvidenceStore evidence, PagePictures pictures) {
        this.evidence = evidence;
        this.pictures = pictures;
    }

    /** What cannot be drawn is a picture of the sentence that says so (422). */
    @GetMapping("/desk/evidence/{id}/pages/{page}")
    ResponseEntity<byte[]> page(Evidence file, @PathVariable String page) {
        try {
            int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
            byte[] png = pictures.png(file.contentType(), evidence.content(file.id()), number);
            return Download.shown("page-" + number + ".png", "image/png", png);
        } catch (PagePictures.CannotBeDrawnException e) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .header(HttpHeaders.CONTENT_TYPE, "image/svg+xml;charset=UTF-8")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(SENTENCE.formatted(HtmlUtils.htmlEscape(e.why()))
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
