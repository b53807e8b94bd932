package eu.groupexchange.desk.attendance;

import eu.groupexchange.attendance.sheet.FileSignedSheet;
import eu.groupexchange.attendance.sheet.LetIn;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A day of an exchange: who is recorded, the sheet that was printed, and the scans of the one that was signed. */
@Controller
@Look(AccessKind.LIST)
@RequestMapping("/desk/exchanges/{slug}/attendance/{date}")
class DayPages {

    static final String FILE = "file";

    private final FileSignedSheet filing;
    private final SentFiles files;
    private final DayPage page;

    DayPages(FileSignedSheet filing, SentFiles files, DayPage page) {
        this.filing = filing;
        this.files = files;
        this.page = page;
    }

    @GetMapping
    ModelAndView day(Exchange exchange, LocalDate date, Principal staff) {
        return flow(exchange, date, staff).show(Answers.none());
    }

    /** Takes the files one by one: a good one is kept, whatever is wrong with the others. */
    @PostMapping
    ModelAndView file(
            Exchange exchange,
            LocalDate date,
            @RequestParam(name = FILE, required = false) @Nullable List<MultipartFile> sent,
            Principal staff,
            RedirectAttributes after) {
        page.existing(exchange, date);
        return flow(exchange, date, staff).send(Answers.none(), after, answers -> {
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

    private FormFlow flow(Exchange exchange, LocalDate date, Principal staff) {
        return FormFlow.of(
                answers -> page.with(exchange, date, answers, staff.getName()), FILE, DeskWords.EXCHANGE_MEANWHILE);
    }
}
