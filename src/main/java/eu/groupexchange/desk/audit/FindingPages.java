package eu.groupexchange.desk.audit;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.inspection.finding.AuditFinding;
import eu.groupexchange.inspection.finding.AuditFindings;
import eu.groupexchange.inspection.finding.SettleFinding;
import eu.groupexchange.inspection.finding.Severity;
import eu.groupexchange.inspection.sample.Samples;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.Participations;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Findings: auditors open and settle them, coordinators and finance answer, and all of the staff reads them. */
@Controller
@Look(AccessKind.AUDIT)
class FindingPages {

    private static final String REASON = "reason";
    private static final int LONGEST = 4_000;

    private final AuditFindings findings;
    private final SettleFinding settling;
    private final Samples samples;
    private final Participations participations;
    private final ExchangeCatalogue exchanges;
    private final PaymentSettings settings;

    FindingPages(
            AuditFindings findings,
            SettleFinding settling,
            Samples samples,
            Participations participations,
            ExchangeCatalogue exchanges,
            PaymentSettings settings) {
        this.findings = findings;
        this.settling = settling;
        this.samples = samples;
        this.participations = participations;
        this.exchanges = exchanges;
        this.settings = settings;
    }

    @GetMapping("/desk/findings")
    String all(Model model) {
        model.addAttribute(
                "findings",
                findings.all().stream()
                        .map(finding -> FindingLine.of(finding, settings.zone()))
                        .toList());
        return "desk/findings";
    }

    @GetMapping("/desk/findings/{finding}")
    ModelAndView one(AuditFinding finding) {
        return flow(finding).show(Answers.none());
    }

    /** Of coordinators and finance. */
    @PostMapping("/desk/findings/{finding}/answer")
    ModelAndView answer(
            AuditFinding finding,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String seen,
            Principal staff,
            RedirectAttributes after) {
        return flow(finding).send(written(reason), after, answers -> {
            settling.answer(finding.number(), reason, number(seen), staff.getName());
            return Done.at("/desk/findings/" + finding.number()).saying(Texts.of("inspection.page.answer-kept"));
        });
    }

    /** Of auditors: the answer will do, or it will not. */
    @PostMapping("/desk/findings/{finding}/settle")
    ModelAndView settle(
            AuditFinding finding,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String seen,
            Principal auditor,
            RedirectAttributes after) {
        return flow(finding).send(written(reason), after, answers -> {
            if (decision.equals("accept")) {
                settling.accept(finding.number(), reason, number(seen), auditor.getName());
            } else {
                settling.reopen(finding.number(), reason, number(seen), auditor.getName());
            }
            return Done.at("/desk/findings/" + finding.number()).saying(Texts.of("inspection.page.decision-kept"));
        });
    }

    /** @param about a reference or a slug, known beforehand where the page of a case leads here */
    @GetMapping("/desk/audit/findings")
    ModelAndView form(@RequestParam(defaultValue = "") String about, @RequestParam(defaultValue = "") String sample) {
        return opening().show(Answers.of(filled(Map.of("about", about, "sample", sample))));
    }

    @PostMapping("/desk/audit/findings")
    ModelAndView open(@RequestParam Map<String, String> sent, Principal auditor, RedirectAttributes after) {
        return opening().send(check(sent), after, answers -> {
            int number = settling.open(
                    subject(answers.value("about")).orElseThrow(),
                    sample(answers.value("sample")),
                    Severity.valueOf(answers.value("severity")),
                    answers.value(REASON),
                    day(answers.value("due")),
                    auditor.getName());
            return Done.at("/desk/findings/" + number).saying(Texts.of("inspection.page.finding-opened", number));
        });
    }

    private FormFlow flow(AuditFinding finding) {
        return FormFlow.of(
                answers -> new ModelAndView("desk/finding")
                        .addObject("answers", answers)
                        .addObject(
                                "finding",
                                FindingLine.of(findings.find(finding.number()).orElseThrow(), settings.zone())),
                REASON,
                DeskWords.MEANWHILE);
    }

    private static FormFlow opening() {
        return FormFlow.of(
                answers -> new ModelAndView("desk/finding-new")
                        .addObject("answers", answers)
                        .addObject("severities", Severity.values()),
                REASON,
                DeskWords.MEANWHILE);
    }

    private Answers check(Map<String, String> sent) {
        Answers answers = Answers.of(filled(sent));
        if (subject(answers.value("about")).isEmpty()) {
            answers = answers.refusing("about", Texts.of("inspection.form.about-nothing"));
        }
        if (List.of(Severity.values()).stream().noneMatch(one -> one.name().equals(answers(sent, "severity")))) {
            answers = answers.refusing("severity", Texts.of("inspection.form.severity-missing"));
        }
        String text = answers.value(REASON);
        if (text.isEmpty()) {
            answers = answers.refusing(REASON, Texts.of("inspection.form.finding-missing"));
        } else if (text.length() > LONGEST) {
            answers = answers.refusing(REASON, Texts.of("inspection.form.too-long", LONGEST));
        }
        if (!answers.value("due").isEmpty() && day(answers.value("due")) == null) {
            answers = answers.refusing("due", Texts.of("inspection.form.no-day"));
        }
        return answers;
    }

    private static Map<String, String> filled(Map<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : List.of("about", "sample", "severity", REASON, "due")) {
            String value = answers(sent, key);
            if (!value.isEmpty()) {
                values.put(key, value);
            }
        }
        return values;
    }

    private static String answers(Map<String, String> sent, String key) {
        return Optional.ofNullable(sent.get(key)).orElse("").strip();
    }

    private static Answers written(String reason) {
        Answers answers = Answers.of(Map.of(REASON, reason));
        return reason.length() > LONGEST
                ? answers.refusing(REASON, Texts.of("inspection.form.too-long", LONGEST))
                : answers;
    }

    /** As logs call it, where there is such a case or exchange. */
    private Optional<String> subject(String typed) {
        return ParticipationReference.parse(typed)
                .flatMap(participations::find)
                .map(participation -> participation.reference().value())
                .or(() -> exchanges.findReadable(new Slug(typed)).map(exchange -> exchange.slug()
                        .value()));
    }

    private @Nullable Integer sample(String typed) {
        return Optional.of(number(typed))
                .flatMap(samples::find)
                .map(sample -> sample.number())
                .orElse(null);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }
}
