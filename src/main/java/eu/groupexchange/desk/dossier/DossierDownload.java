package eu.groupexchange.desk.dossier;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.inspection.dossier.AssembleDossier;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.web.StreamedFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The dossier of a participation in one file. */
@Controller
class DossierDownload {

    private final AssembleDossier dossiers;

    DossierDownload(AssembleDossier dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/desk/participations/{reference}/dossier.zip")
    @Look(AccessKind.DOSSIER)
    void zip(Participation participation, Principal staff, HttpServletResponse response) throws IOException {
        StreamedFile.send(
                participation.reference() + "-dossier.zip",
                "application/zip",
                response,
                out -> dossiers.write(participation.reference(), staff.getName(), out));
    }
}
