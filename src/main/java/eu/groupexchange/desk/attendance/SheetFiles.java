package eu.groupexchange.desk.attendance;

import eu.groupexchange.attendance.sheet.SignedSheet;
import eu.groupexchange.attendance.sheet.SignedSheets;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.web.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Scans of signed sheets, as they arrived: the door lets in nothing that a browser does not show safely. */
@Controller
@Look(AccessKind.DOCUMENT)
class SheetFiles {

    private final SignedSheets sheets;

    SheetFiles(SignedSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/desk/signed-sheets/{id}")
    ResponseEntity<byte[]> scan(SignedSheet sheet) {
        return Download.shown(sheet.fileName(), sheet.contentType(), sheets.content(sheet.id()));
    }
}
