package eu.groupexchange.desk.dossier;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.audit.dossier.CompareWithLog;
import eu.groupexchange.audit.dossier.CompareWithLog.Comparison;
import eu.groupexchange.audit.dossier.DossierCheck;
import eu.groupexchange.audit.dossier.check.CheckedDossier;
import eu.groupexchange.wording.FileNames;
import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Somebody has a dossier, or an archive of them: whether it is whole, and whether it was handed out here. Nothing of it is kept. */
@Controller
@Look(AccessKind.AUDIT)
@RequestMapping("/desk/verification/dossier")
class DossierCheckPages {

    private final CompareWithLog comparison;

    DossierCheckPages(CompareWithLog comparison) {
        this.comparison = comparison;
    }

    /** A dossier that was sent. */
    record Line(CheckedDossier dossier, Comparison compared) {

        public boolean whole() {
            return dossier.isWhole() && compared.problems().isEmpty();
        }

        public String summary() {
            return DossierCheck.summary(dossier);
        }
    }

    @GetMapping
    ModelAndView form() {
        return page(List.of(), null);
    }

    @PostMapping
    ModelAndView check(@RequestParam(name = "dossier", required = false) @Nullable MultipartFile sent)
            throws IOException {
        if (sent == null || sent.isEmpty()) {
            ModelAndView again = page(List.of(), Texts.of("desk.dossier-check.choose-a-file"));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        Path copy = Files.createTempFile("sent-dossier", ".zip");
        try {
            sent.transferTo(copy);
            List<Line> lines = new ArrayList<>();
            DossierCheck.check(
                    copy,
                    FileNames.kept(Objects.requireNonNullElse(sent.getOriginalFilename(), "")),
                    one -> lines.add(new Line(one, comparison.of(one))));
            return page(lines, null);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static ModelAndView page(List<Line> lines, @Nullable String error) {
        return new ModelAndView("desk/dossier-check")
                .addObject("lines", lines)
                .addObject("error", error)
                .addObject(
                        "broken", lines.stream().filter(line -> !line.whole()).count());
    }
}
