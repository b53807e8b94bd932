package eu.groupexchange.desk.attendance;

import eu.groupexchange.attendance.AttendanceSheet;
import eu.groupexchange.attendance.sheet.FileSignedSheet;
import eu.groupexchange.attendance.sheet.LetIn;
import eu.groupexchange.attendance.sheet.SheetDay;
import eu.groupexchange.attendance.sheet.SheetDays;
import eu.groupexchange.attendance.sheet.SignedSheet;
import eu.groupexchange.attendance.sheet.SignedSheets;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.desk.DocumentLine;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.HalfDay;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A day of an exchange: who is recorded, the sheet that was printed, and the scans of the one that was signed. */
@Controller
@Look(AccessKind.LIST)
@RequestMapping("/desk/exchanges/{slug}/attendance/{date}")
class DayPages {

    static final String FILE = "file";

    private final SheetDays days;
    private final SignedSheets sheets;
    private final FileSignedSheet filing;
    private final SentFiles files;
    private final DayAttendance attendance;
    private final DocumentArchive documents;

    DayPages(
            SheetDays days,
            SignedSheets sheets,
            FileSignedSheet filing,
            SentFiles files,
            DayAttendance attendance,
            DocumentArchive documents) {
        this.days = days;
        this.sheets = sheets;
        this.filing = filing;
        this.files = files;
        this.attendance = attendance;
        this.documents = documents;
    }

    @GetMapping
    ModelAndView day(Exchange exchange, LocalDate date) {
        return flow(exchange, of(exchange, date)).show(Answers.none());
    }

    /** Takes the files one by one: a good one is kept, whatever is wrong with the others. */
    @PostMapping
    ModelAndView file(
            Exchange exchange,
            LocalDate date,
            @RequestParam(name = FILE, required = false) @Nullable List<MultipartFile> sent,
            Principal staff,
            RedirectAttributes after) {
        SheetDay day = of(exchange, date);
        return flow(exchange, day).send(Answers.none(), after, answers -> {
            List<String> kept = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            for (MultipartFile file : files.chosen(sent)) {
                try {
                    LetIn letIn = files.letIn(file);
                    kept.add(filing.file(exchange.slug(), date, letIn, staff.getName())
                            .fileName());
                } catch (RefusedException refusal) {
                    refused.add(said(refusal));
                }
            }
            return done(exchange, date, kept, refused);
        });
    }

    private static Done done(Exchange exchange, LocalDate date, List<String> kept, List<String> refused) {
        if (kept.isEmpty() && refused.isEmpty()) {
            throw RefusedException.input(FILE, Texts.of("sheets.day.choose-a-file"));
        }
        if (!refused.isEmpty()) {
            String why = String.join(" ", refused);
            throw RefusedException.input(
                    FILE,
                    kept.isEmpty() ? why : why + " " + Texts.of("sheets.day.filed-besides", String.join(", ", kept)));
        }
        return Done.at("/desk/exchanges/" + exchange.slug() + "/attendance/" + date)
                .saying(Texts.of("sheets.day.filed", kept.size(), String.join(", ", kept)));
    }

    /** Of a file that is not taken; where the day takes none at all, the page says so and not the file. */
    private static String said(RefusedException refusal) {
        if (refusal.kind() != RefusedException.Kind.INPUT) {
            throw refusal;
        }
        return refusal.why();
    }

    private SheetDay of(Exchange exchange, LocalDate date) {
        return days.of(exchange, date).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private FormFlow flow(Exchange exchange, SheetDay day) {
        return FormFlow.of(answers -> page(exchange, day.date(), answers), FILE, DeskWords.EXCHANGE_MEANWHILE);
    }

    private ModelAndView page(Exchange exchange, LocalDate date, Answers answers) {
        SheetDay day = of(exchange, date);
        List<SignedSheet> scans = sheets.of(exchange.slug(), date);
        return new ModelAndView("desk/attendance-day")
                .addObject("exchange", exchange)
                .addObject("date", date)
                .addObject("heading", WrittenDates.heading(date))
                .addObject("standing", SheetLines.sentence(day, exchange.zone()))
                .addObject("settled", SheetLines.isSettled(day))
                .addObject("objection", filing.objection(exchange, date).orElse(null))
                .addObject(
                        "halves",
                        DayAttendance.halves(exchange, date).stream()
                                .map(HalfDay::name)
                                .toList())
                .addObject("lines", attendance.of(exchange, date))
                .addObject("papers", papers(exchange, date))
                .addObject(
                        "scans",
                        scans.stream()
                                .map(scan -> ScanLine.of(scan, scans, sheets.withSameContent(scan), exchange.zone()))
                                .toList())
                .addObject("answers", answers);
    }

    private List<DocumentLine> papers(Exchange exchange, LocalDate date) {
        return documents.of(exchange.slug().value()).stream()
                .filter(document -> document.key().kind().equals(DocumentKind.of(AttendanceSheet.class))
                        && document.fileName().contains(date.toString()))
                .map(document -> DocumentLine.of(document, exchange.zone()))
                .toList();
    }
}
