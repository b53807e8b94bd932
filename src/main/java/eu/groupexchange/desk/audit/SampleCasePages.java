package eu.groupexchange.desk.audit;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DeskDates;
import eu.groupexchange.desk.DeskWords;
import eu.groupexchange.inspection.finding.AuditFindings;
import eu.groupexchange.inspection.report.SampleWords;
import eu.groupexchange.inspection.sample.DrawnCase;
import eu.groupexchange.inspection.sample.Remark;
import eu.groupexchange.inspection.sample.Review;
import eu.groupexchange.inspection.sample.ReviewCases;
import eu.groupexchange.inspection.sample.ReviewState;
import eu.groupexchange.inspection.sample.Sample;
import eu.groupexchange.inspection.sample.Samples;
import eu.groupexchange.participation.Participation;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.web.flow.Done;
import eu.groupexchange.web.flow.FormFlow;
import eu.groupexchange.web.form.Answers;
import eu.groupexchange.wording.Texts;
import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One case of a sample: where to read it, how far its review is, the auditors' remarks, and what was found. */
@Controller
@Look(AccessKind.AUDIT)
@RequestMapping("/desk/audit/samples/{sample}/cases/{reference}")
class SampleCasePages {

    private static final String REMARK = "remark";
    private static final int LONGEST = 4_000;

    private final Samples samples;
    private final ReviewCases reviewing;
    private final AuditFindings findings;
    private final PaymentSettings settings;

    SampleCasePages(Samples samples, ReviewCases reviewing, AuditFindings findings, PaymentSettings settings) {
        this.samples = samples;
        this.reviewing = reviewing;
        this.findings = findings;
        this.settings = settings;
    }

    record RemarkLine(String text, String by, String at) {}

    @GetMapping
    ModelAndView show(Participation participation, Sample sample) {
        return page(participation, sample, Answers.none());
    }

    /** @param seen how often the review had changed when the page was made */
    @PostMapping("/review")
    ModelAndView review(
            Participation participation,
            Sample sample,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String seen,
            Principal auditor,
            RedirectAttributes after) {
        String reference = participation.reference().value();
        ReviewState to = state.equals("DONE") ? ReviewState.DONE : ReviewState.IN_REVIEW;
        return flow(participation, sample).send(Answers.none(), after, answers -> {
            reviewing.set(sample, reference, to, number(seen), auditor.getName());
            return Done.at(address(sample, reference)).saying(Texts.of("inspection.page.review-is", to.inWords()));
        });
    }

    /** @param seen how many remarks there were when the page was made */
    @PostMapping("/remarks")
    ModelAndView remark(
            Participation participation,
            Sample sample,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "") String seen,
            Principal auditor,
            RedirectAttributes after) {
        String reference = participation.reference().value();
        Answers answered = Answers.of(Map.of(REMARK, remark));
        Answers checked = remark.length() > LONGEST
                ? answered.refusing(REMARK, Texts.of("inspection.form.too-long", LONGEST))
                : answered;
        return flow(participation, sample).send(checked, after, answers -> {
            reviewing.remark(sample, reference, remark, number(seen), auditor.getName());
            return Done.at(address(sample, reference)).saying(Texts.of("inspection.page.remark-kept"));
        });
    }

    private FormFlow flow(Participation participation, Sample sample) {
        return FormFlow.of(answers -> page(participation, sample, answers), Answers.WHOLE, DeskWords.MEANWHILE);
    }

    private ModelAndView page(Participation participation, Sample sample, Answers answers) {
        ZoneId zone = settings.zone();
        String reference = participation.reference().value();
        List<Review> all = samples.reviews(sample.number());
        Review review = all.stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Remark> remarks = samples.remarks(sample.number()).stream()
                .filter(one -> one.reference().equals(reference))
                .toList();
        return new ModelAndView("desk/audit-case")
                .addObject("answers", answers)
                .addObject("participation", participation)
                .addObject("sample", SampleLine.of(sample, all, zone))
                .addObject(
                        "why",
                        samples.population(sample.number()).stream()
                                .filter(one -> one.one().reference().equals(reference))
                                .map(DrawnCase::reasons)
                                .map(SampleWords::reasons)
                                .findFirst()
                                .orElse(""))
                .addObject("review", review)
                .addObject("colour", SamplePages.colour(review.state()))
                .addObject("reviewedAt", DeskDates.moment(review.at(), zone))
                .addObject(
                        "remarks",
                        remarks.stream()
                                .map(one -> new RemarkLine(one.text(), one.by(), DeskDates.exact(one.at(), zone)))
                                .toList())
                .addObject("next", next(all, reference))
                .addObject(
                        "findings",
                        findings.all().stream()
                                .filter(finding -> finding.subject().equals(reference))
                                .map(finding -> FindingLine.of(finding, zone))
                                .toList());
    }

    /** The next one by reference that is not done, from the beginning again after the last; null where none is left. */
    private static @org.jspecify.annotations.Nullable String next(List<Review> all, String reference) {
        List<String> open = all.stream()
                .filter(one -> one.state() != ReviewState.DONE)
                .map(Review::reference)
                .filter(other -> !other.equals(reference))
                .toList();
        return open.stream()
                .filter(other -> other.compareTo(reference) > 0)
                .findFirst()
                .orElse(open.isEmpty() ? null : open.get(0));
    }

    private static String address(Sample sample, String reference) {
        return "/desk/audit/samples/" + sample.number() + "/cases/" + reference;
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
    }
}
