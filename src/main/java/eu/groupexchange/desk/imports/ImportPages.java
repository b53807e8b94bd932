package eu.groupexchange.desk.imports;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.participation.registration.RegisterOnBehalf;
import eu.groupexchange.web.Download;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.web.form.FormCheck;
import eu.groupexchange.web.sheet.CsvFile;
import eu.groupexchange.web.sheet.Separator;
import eu.groupexchange.web.sheet.SheetColumn;
import eu.groupexchange.web.sheet.SheetRows;
import eu.groupexchange.wording.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registrations from a table: sent in, looked at row by row, registered, and what was refused handed back to be mended. */
@Controller
@Look(AccessKind.LIST)
@RequestMapping("/desk/exchanges/{slug}/registrations/import")
class ImportPages {

    private static final String SECONDS = "3";

    private final Imports imports;
    private final ManageImports managing;
    private final PreviewImport previewing;
    private final ReadRow reading;
    private final RegisterOnBehalf registration;

    ImportPages(
            Imports imports,
            ManageImports managing,
            PreviewImport previewing,
            ReadRow reading,
            RegisterOnBehalf registration) {
        this.imports = imports;
        this.managing = managing;
        this.previewing = previewing;
        this.reading = reading;
        this.registration = registration;
    }

    @GetMapping
    ModelAndView form(Exchange exchange) {
        return sending(exchange).show(Answers.none(), registration.objection(exchange));
    }

    @PostMapping
    ModelAndView send(
            Exchange exchange,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Principal staff,
            RedirectAttributes after)
            throws IOException {
        Answers answers = Answers.none();
        if (file == null || file.isEmpty()) {
            return sending(exchange).again(answers.refusing("file", Texts.of("import.file.choose")));
        }
        byte[] content = file.getBytes();
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return sending(exchange).send(answers, after, valid -> {
            RegistrationImport draft = managing.take(exchange, name, content, staff.getName());
            return Done.at(path(exchange) + "/" + draft.id());
        });
    }

    @GetMapping("/{import}")
    ModelAndView one(Exchange exchange, RegistrationImport one, HttpServletResponse response) {
        requireOf(exchange, one);
        if (one.state() == RegistrationImport.State.RUNNING) {
            response.setHeader("Refresh", SECONDS);
        }
        return one.state() == RegistrationImport.State.DRAFT
                ? starting(exchange, one).show(Answers.none())
                : report(exchange, one);
    }

    @PostMapping("/{import}/columns")
    ModelAndView columns(
            Exchange exchange,
            RegistrationImport one,
            @RequestParam Map<String, String> sent,
            Principal staff,
            RedirectAttributes after) {
        requireOf(exchange, one);
        List<String> fields = IntStream.range(0, one.heads().size())
                .mapToObj(at -> sent.getOrDefault("column-" + at, ""))
                .toList();
        return starting(exchange, one).send(Answers.of(sent), after, answers -> {
            managing.map(one, exchange, fields, staff.getName());
            return Done.at(path(exchange) + "/" + one.id()).saying(Texts.of("import.page.columns-taken"));
        });
    }

    @PostMapping("/{import}")
    ModelAndView start(
            Exchange exchange,
            RegistrationImport one,
            @RequestParam(defaultValue = "") String informed,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            RedirectAttributes after) {
        requireOf(exchange, one);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("informed", FormCheck.text(informed));
        typed.put("reason", FormCheck.text(reason));
        return starting(exchange, one).send(Answers.of(typed), after, answers -> {
            managing.start(one, exchange, answers.value("informed"), answers.value("reason"), staff.getName());
            return Done.at(path(exchange) + "/" + one.id());
        });
    }

    /** A second click finds it gone, which is what was wanted. */
    @PostMapping("/{import}/remove")
    View remove(Exchange exchange, @PathVariable("import") String typed, Principal staff, RedirectAttributes after) {
        NamedInAddresses.id(typed)
                .flatMap(imports::find)
                .filter(one -> one.exchange().equals(exchange.slug()))
                .ifPresent(one -> managing.remove(one, staff.getName()));
        after.addFlashAttribute("done", Texts.of("import.page.removed"));
        return SeeOther.at(path(exchange));
    }

    /** What was refused, as it was sent and with the reason, so that it can be mended and sent again. */
    @Look(AccessKind.EXPORT)
    @GetMapping("/{import}/refused.csv")
    ResponseEntity<byte[]> refused(Exchange exchange, RegistrationImport one) throws IOException {
        requireOf(exchange, one);
        List<SheetColumn<ImportRow>> columns = new ArrayList<>();
        for (int at = 0; at < one.heads().size(); at++) {
            int column = at;
            columns.add(SheetColumn.text(
                    one.heads().get(at),
                    row -> column < row.cells().size() ? row.cells().get(column) : ""));
        }
        columns.add(SheetColumn.text(Texts.of("import.page.why-refused"), ImportRow::problem));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFile.write(
                columns,
                SheetRows.of(imports.rows(one.id()).stream()
                        .filter(row -> row.state() == ImportRow.State.REFUSED)
                        .toList()),
                Separator.COMMA,
                out);
        return Download.of(exchange.slug() + "-refused.csv", CsvFile.CONTENT_TYPE, out.toByteArray());
    }

    private static void requireOf(Exchange exchange, RegistrationImport one) {
        if (!one.exchange().equals(exchange.slug())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String path(Exchange exchange) {
        return "/desk/exchanges/" + exchange.slug() + "/registrations/import";
    }

    private FormFlow sending(Exchange exchange) {
        return FormFlow.of(answers -> all(exchange, answers), "file", DeskWords.EXCHANGE_MEANWHILE);
    }

    private FormFlow starting(Exchange exchange, RegistrationImport one) {
        return FormFlow.of(answers -> draft(exchange, one, answers), "informed", DeskWords.EXCHANGE_MEANWHILE);
    }

    private ModelAndView all(Exchange exchange, Answers answers) {
        return new ModelAndView("desk/imports/send")
                .addObject("exchange", exchange)
                .addObject("answers", answers)
                .addObject("objection", registration.objection(exchange).orElse(null))
                .addObject("fields", reading.form(exchange).fields())
                .addObject(
                        "imports",
                        imports.of(exchange.slug()).stream()
                                .map(one -> ImportLine.of(one, imports.counts(one.id()), exchange.zone()))
                                .toList());
    }

    private ModelAndView draft(Exchange exchange, RegistrationImport one, Answers answers) {
        RegistrationImport now = imports.find(one.id()).orElse(one);
        List<PreviewImport.Foreseen> rows = previewing.of(now, exchange);
        return new ModelAndView("desk/imports/draft")
                .addObject("exchange", exchange)
                .addObject("one", now)
                .addObject("answers", answers)
                .addObject("late", registration.isLate(exchange))
                .addObject("fields", reading.form(exchange).fields())
                .addObject(
                        "columns",
                        IntStream.range(0, now.heads().size())
                                .mapToObj(at -> new Column(
                                        "column-" + at,
                                        now.heads().get(at),
                                        now.fields().get(at)))
                                .toList())
                .addObject("consentMapped", now.fields().contains(ReadRow.CONSENT))
                .addObject("rows", rows)
                .addObject(
                        "good",
                        rows.stream()
                                .filter(PreviewImport.Foreseen::wouldBeRegistered)
                                .count())
                .addObject(
                        "known",
                        rows.stream().filter(row -> row.known() != null).count())
                .addObject(
                        "bad",
                        rows.stream().filter(row -> row.problem() != null).count());
    }

    /** @param key its name in what is sent */
    record Column(String key, String head, String field) {}

    private ModelAndView report(Exchange exchange, RegistrationImport one) {
        Map<ImportRow.State, Integer> counts = imports.counts(one.id());
        return new ModelAndView("desk/imports/report")
                .addObject("exchange", exchange)
                .addObject("one", one)
                .addObject("running", one.state() == RegistrationImport.State.RUNNING)
                .addObject("seconds", SECONDS)
                .addObject("line", ImportLine.of(one, counts, exchange.zone()))
                .addObject("ended", DeskDates.moment(one.endedAt(), exchange.zone()))
                .addObject("rows", imports.rows(one.id()));
    }
}
