package eu.groupexchange.desk.audit;

import eu.groupexchange.audit.access.AccessEntries;
import eu.groupexchange.audit.access.AccessFilter;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.AccessOutcome;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.Download;
import eu.groupexchange.wording.Texts;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at what, signed in, and changed what anybody may do: read by auditors and administrators, and logged itself. */
@Controller
class AccessPages {

    private static final int PER_PAGE = 100;

    /** More than this is too much for one table; half a year is asked for at a time. */
    private static final int LONGEST_TABLE = 100_000;

    private static final List<String> HEADS = List.of(
            "sequence", "at", "person", "kind", "subject", "address", "outcome", "detail", "previous_hash", "hash");

    private final AccessEntries entries;
    private final PaymentSettings settings;

    AccessPages(AccessEntries entries, PaymentSettings settings) {
        this.entries = entries;
        this.settings = settings;
    }

    @Look(value = AccessKind.ACCESS_LOG, parameter = "about")
    @GetMapping("/desk/access")
    String read(@RequestParam Map<String, String> sent, @RequestParam(defaultValue = "1") String page, Model model) {
        ZoneId zone = settings.zone();
        AccessQuestion question = AccessQuestion.of(sent);
        AccessFilter filter = question.filter(zone);
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        long found = entries.count(filter);
        model.addAttribute("question", question);
        model.addAttribute("found", found);
        model.addAttribute(
                "entries",
                entries.some(filter, PER_PAGE, (number - 1) * PER_PAGE).stream()
                        .map(entry -> AccessLine.of(entry, zone))
                        .toList());
        model.addAttribute("kinds", AccessKind.values());
        model.addAttribute("outcomes", AccessOutcome.values());
        model.addAttribute("page", number);
        model.addAttribute("more", (long) number * PER_PAGE < found);
        model.addAttribute("zone", zone.getId());
        return "desk/access";
    }

    /** The same entries for a spreadsheet or a script, with the full hashes; the latest first. */
    @Look(value = AccessKind.EXPORT, parameter = "about")
    @GetMapping("/desk/access.csv")
    ResponseEntity<byte[]> table(@RequestParam Map<String, String> sent) {
        AccessFilter filter = AccessQuestion.of(sent).filter(settings.zone());
        if (entries.count(filter) > LONGEST_TABLE) {
            throw RefusedException.notNow(Texts.of("access.too-many", LONGEST_TABLE));
        }
        String text = Stream.concat(
                        Stream.of(HEADS),
                        entries.some(filter, LONGEST_TABLE, 0).stream().map(AccessLine::cells))
                .map(row -> row.stream().map(AccessPages::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
        return Download.of("access-log.csv", "text/csv; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
