package eu.groupexchange.desk.audit;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.inspection.finding.AuditFindings;
import eu.groupexchange.inspection.report.SampleWords;
import eu.groupexchange.inspection.sample.CaseException;
import eu.groupexchange.inspection.sample.DrawSample;
import eu.groupexchange.inspection.sample.DrawnCase;
import eu.groupexchange.inspection.sample.SampleCriteria;
import eu.groupexchange.inspection.sample.Samples;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an auditor begins: samples with their progress, findings that wait, and a new sample, seen before it is drawn. */
@Controller
@Look(AccessKind.AUDIT)
@RequestMapping("/desk/audit")
class AuditPages {

    private final Samples samples;
    private final DrawSample drawing;
    private final AuditFindings findings;
    private final ExchangeCatalogue exchanges;
    private final PaymentSettings settings;

    AuditPages(
            Samples samples,
            DrawSample drawing,
            AuditFindings findings,
            ExchangeCatalogue exchanges,
            PaymentSettings settings) {
        this.samples = samples;
        this.drawing = drawing;
        this.findings = findings;
        this.exchanges = exchanges;
        this.settings = settings;
    }

    /** A case that would be drawn. */
    record Preview(String reference, String exchange, String amount, String why) {}

    @GetMapping
    String overview(Model model) {
        ZoneId zone = settings.zone();
        model.addAttribute(
                "samples",
                samples.all().stream()
                        .map(sample -> SampleLine.of(sample, samples.reviews(sample.number()), zone))
                        .toList());
        model.addAttribute(
                "findings",
                findings.all().stream()
                        .map(finding -> FindingLine.of(finding, zone))
                        .filter(line -> !line.closed())
                        .toList());
        return "desk/audit";
    }

    /** Without a seed the empty form; with one, what would be drawn now. */
    @GetMapping("/samples")
    ModelAndView form(
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "exceptions", defaultValue = "") List<String> exceptions) {
        if (!sent.containsKey(SampleForm.SEED)) {
            return page(Answers.none(), false);
        }
        Answers checked = SampleForm.check(sent, exceptions, exchanges.all());
        return page(checked, checked.valid());
    }

    @PostMapping("/samples")
    ModelAndView draw(
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "exceptions", defaultValue = "") List<String> exceptions,
            Principal auditor,
            RedirectAttributes after) {
        Answers checked = SampleForm.check(sent, exceptions, exchanges.all());
        return FormFlow.of(answers -> page(answers, false), SampleForm.SEED, DeskWords.MEANWHILE)
                .send(checked, after, answers -> {
                    int number = drawing.draw(
                            answers.value(SampleForm.TITLE), SampleForm.criteria(answers), auditor.getName());
                    return Done.at("/desk/audit/samples/" + number).saying(Texts.of("inspection.page.drawn", number));
                });
    }

    private ModelAndView page(Answers answers, boolean withPreview) {
        ModelAndView page = new ModelAndView("desk/audit-new")
                .addObject("answers", answers)
                .addObject("exchanges", exchanges.all())
                .addObject("exceptions", CaseException.values())
                .addObject(
                        "chosen", List.of(answers.value(SampleForm.EXCEPTIONS).split(",")))
                .addObject("preview", null);
        if (withPreview) {
            SampleCriteria criteria = SampleForm.criteria(answers);
            List<DrawnCase> all = drawing.preview(criteria);
            page.addObject("population", all.size())
                    .addObject(
                            "preview",
                            all.stream()
                                    .filter(DrawnCase::isDrawn)
                                    .map(AuditPages::line)
                                    .toList());
        }
        return page;
    }

    private static Preview line(DrawnCase drawn) {
        return new Preview(
                drawn.one().reference(),
                drawn.one().exchange(),
                drawn.one().amount() == null ? "" : drawn.one().amount().toPlainString(),
                SampleWords.reasons(drawn.reasons()));
    }
}
