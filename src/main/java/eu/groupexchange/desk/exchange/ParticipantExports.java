package eu.groupexchange.desk.exchange;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.reimbursement.Claims;
import eu.groupexchange.web.Download;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The participants of an exchange for a spreadsheet. */
@Controller
@Look(AccessKind.EXPORT)
class ParticipantExports {

    private static final List<String> HEADS =
            List.of("Reference", "Organisation", "Country", "City", "Status", "Half-days", "Claim", "Registered");

    private final ExchangeCatalogue exchanges;
    private final Participations participations;
    private final Claims claims;

    ParticipantExports(ExchangeCatalogue exchanges, Participations participations, Claims claims) {
        this.exchanges = exchanges;
        this.participations = participations;
        this.claims = claims;
    }

    @GetMapping("/desk/exchanges/{slug}/participants.csv")
    ResponseEntity<byte[]> csv(Exchange exchange) {
        String text = rows(exchange).stream()
                .map(row -> row.stream().map(ParticipantExports::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
        return Download.of(
                exchange.slug() + "-participants.csv",
                "text/csv; charset=utf-8",
                text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/desk/exchanges/{slug}/participants.xlsx")
    ResponseEntity<byte[]> workbook(Exchange exchange) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Group Exchange", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Participants");
            List<List<String>> rows = rows(exchange);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < HEADS.size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
            sheet.range(0, 0, 0, HEADS.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Download.of(
                exchange.slug() + "-participants.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                bytes.toByteArray());
    }

    private List<List<String>> rows(Exchange exchange) {
        List<List<String>> rows = new java.util.ArrayList<>(List.of(HEADS));
        participations.ofExchange(exchange.slug()).stream()
                .map(participation -> ParticipantLine.of(
                        participation, claims.find(participation.reference()).orElse(null), exchange))
                .map(line -> List.of(
                        line.reference(),
                        line.organisation(),
                        line.country(),
                        line.city(),
                        line.status(),
                        line.halfDays(),
                        line.claim(),
                        line.submittedAt()))
                .forEach(rows::add);
        return rows;
    }

    /** Quoted always; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String quoted(String value) {
        String safe = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
