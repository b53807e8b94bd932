package eu.groupexchange.desk.exchange;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.inspection.dossier.ArchiveDossiers;
import eu.groupexchange.inspection.dossier.DossierArchive;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.StreamedFile;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All dossiers of an exchange in one file: asked for, watched while it is made, fetched. */
@Controller
@Look(AccessKind.EXPORT)
class DossierArchivePages {

    private static final String SECONDS = "5";

    private final ArchiveDossiers archives;

    DossierArchivePages(ArchiveDossiers archives) {
        this.archives = archives;
    }

    @GetMapping("/desk/exchanges/{slug}/dossiers")
    ModelAndView page(Exchange exchange, HttpServletResponse response) {
        Optional<DossierArchive> archive = archives.find(exchange.slug());
        if (archive.filter(DossierArchive::isRunning).isPresent()) {
            response.setHeader("Refresh", SECONDS);
        }
        return new ModelAndView("desk/dossiers")
                .addObject("exchange", exchange)
                .addObject("archive", archive.orElse(null))
                .addObject(
                        "requestedAt",
                        archive.map(one -> DeskDates.moment(one.requestedAt(), exchange.zone()))
                                .orElse(""))
                .addObject("seconds", SECONDS);
    }

    @PostMapping("/desk/exchanges/{slug}/dossiers")
    ModelAndView begin(Exchange exchange, Principal staff, RedirectAttributes after) {
        archives.begin(exchange.slug(), staff.getName());
        return to(exchange, after, Texts.of("desk.dossiers.begun"));
    }

    @PostMapping("/desk/exchanges/{slug}/dossiers/cancel")
    ModelAndView cancel(Exchange exchange, RedirectAttributes after) {
        archives.cancel(exchange.slug());
        return to(exchange, after, Texts.of("desk.dossiers.cancelled"));
    }

    private static ModelAndView to(Exchange exchange, RedirectAttributes after, String sentence) {
        after.addFlashAttribute("done", sentence);
        return new ModelAndView(SeeOther.at("/desk/exchanges/" + exchange.slug() + "/dossiers"));
    }

    /** Where it is not made yet, leads to the page that says so. */
    @GetMapping("/desk/exchanges/{slug}/dossiers.zip")
    void zip(Exchange exchange, HttpServletResponse response) throws IOException {
        Optional<DossierArchive> archive = archives.find(exchange.slug()).filter(DossierArchive::isComplete);
        if (archive.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/desk/exchanges/" + exchange.slug() + "/dossiers");
            return;
        }
        StreamedFile.send(
                exchange.slug() + "-dossiers.zip",
                "application/zip",
                response,
                out -> archives.write(archive.get(), out));
    }
}
