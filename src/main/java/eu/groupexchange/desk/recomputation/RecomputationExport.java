package eu.groupexchange.desk.recomputation;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.inspection.recomputation.Recomputation;
import eu.groupexchange.inspection.recomputation.Recomputations;
import eu.groupexchange.inspection.recomputation.Recomputed;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What came of a recomputation for a spreadsheet: a line for each part of each case, written as it is read. */
@Controller
@Look(AccessKind.EXPORT)
class RecomputationExport {

    private final Recomputations recomputations;

    RecomputationExport(Recomputations recomputations) {
        this.recomputations = recomputations;
    }

    @GetMapping("/desk/recomputation/{number}/results.csv")
    void csv(Recomputation recomputation, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"recomputation-" + recomputation.number() + ".csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write("\ufeff");
        row(writer, List.of(Texts.of("recomputation.csv.head").split("\\|")));
        recomputations.each(recomputation.number(), result -> write(writer, result));
        writer.flush();
    }

    private static void write(Writer writer, Recomputed result) {
        for (Recomputed.Part part : result.parts()) {
            row(
                    writer,
                    List.of(
                            result.reference(),
                            PartLine.about(part.kind()),
                            part.at() == null ? "" : part.at().toString(),
                            part.under(),
                            part.differences().isEmpty()
                                    ? Texts.of("recomputation.page.agrees")
                                    : Texts.of("recomputation.page.differs"),
                            String.join(" ", part.differences()),
                            String.join(" ", part.notes()),
                            String.join(", ", part.compared())));
        }
    }

    private static void row(Writer writer, List<String> cells) {
        try {
            writer.write(cells.stream().map(RecomputationExport::quoted).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Always in quotes; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String cell) {
        String harmless = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
