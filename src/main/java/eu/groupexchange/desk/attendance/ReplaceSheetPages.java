package eu.groupexchange.desk.attendance;

import eu.groupexchange.attendance.sheet.FileSignedSheet;
import eu.groupexchange.attendance.sheet.SignedSheet;
import eu.groupexchange.attendance.sheet.SignedSheets;
import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.Exchange;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coordinator takes a scan out, with or without another in its place. It is kept. */
@Controller
@Look(AccessKind.LIST)
@RequestMapping("/desk/signed-sheets/{id}/replace")
class ReplaceSheetPages {

    private static final String REASON = "reason";

    private final ExchangeCatalogue exchanges;
    private final SignedSheets sheets;
    private final FileSignedSheet filing;
    private final SentFiles files;

    ReplaceSheetPages(ExchangeCatalogue exchanges, SignedSheets sheets, FileSignedSheet filing, SentFiles files) {
        this.exchanges = exchanges;
        this.sheets = sheets;
        this.filing = filing;
        this.files = files;
    }

    @GetMapping
    ModelAndView form(SignedSheet sheet) {
        return flow(sheet).show(Answers.none(), objection(sheet));
    }

    @PostMapping
    ModelAndView replace(
            SignedSheet sheet,
            @RequestParam(name = DayPages.FILE, required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(defaultValue = "") String reason,
            Principal staff,
            RedirectAttributes after) {
        return flow(sheet).send(Answers.of(Map.of(REASON, reason)), after, answers -> {
            List<MultipartFile> chosen = files.chosen(sent);
            if (chosen.size() > 1) {
                throw RefusedException.input(DayPages.FILE, Texts.of("sheets.replace.one-file"));
            }
            filing.replace(sheet, chosen.isEmpty() ? null : files.letIn(chosen.get(0)), reason, staff.getName());
            return Done.at("/desk/exchanges/" + sheet.exchange() + "/attendance/" + sheet.day())
                    .saying(Texts.of(
                            chosen.isEmpty() ? "sheets.replace.set-aside" : "sheets.replace.replaced",
                            sheet.fileName()));
        });
    }

    private Optional<String> objection(SignedSheet sheet) {
        return sheet.stands()
                ? filing.objection(exchanges.get(sheet.exchange()), sheet.day())
                : Optional.of(Texts.of("sheets.filing.taken-out-already"));
    }

    private FormFlow flow(SignedSheet sheet) {
        return FormFlow.of(answers -> page(sheet, answers), DayPages.FILE, DeskWords.EXCHANGE_MEANWHILE);
    }

    private ModelAndView page(SignedSheet sheet, Answers answers) {
        Exchange exchange = exchanges.get(sheet.exchange());
        return new ModelAndView("desk/replace-sheet")
                .addObject("exchange", exchange)
                .addObject("sheet", sheet)
                .addObject("day", WrittenDates.heading(sheet.day()))
                .addObject(
                        "objection",
                        objection(sheets.find(sheet.id()).orElseThrow()).orElse(null))
                .addObject("answers", answers);
    }
}
