package eu.groupexchange.desk.audit;

import eu.groupexchange.audit.access.AccessKind;
import eu.groupexchange.audit.access.Look;
import eu.groupexchange.desk.DocumentLine;
import eu.groupexchange.inspection.finding.AuditFindings;
import eu.groupexchange.inspection.report.IssueAuditReport;
import eu.groupexchange.inspection.report.SampleWords;
import eu.groupexchange.inspection.sample.DrawSample;
import eu.groupexchange.inspection.sample.DrawnCase;
import eu.groupexchange.inspection.sample.Review;
import eu.groupexchange.inspection.sample.ReviewState;
import eu.groupexchange.inspection.sample.Sample;
import eu.groupexchange.inspection.sample.Samples;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.web.SeeOther;
import eu.groupexchange.web.flow.Again;
import eu.groupexchange.wording.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sample: how it was drawn, how far its review has come, what was found, and the report. */
@Controller
@Look(AccessKind.AUDIT)
@RequestMapping("/desk/audit/samples/{sample}")
class SamplePages {

    private final Samples samples;
    private final DrawSample drawing;
    private final AuditFindings findings;
    private final IssueAuditReport reports;
    private final DocumentArchive documents;
    private final PaymentSettings settings;

    SamplePages(
            Samples samples,
            DrawSample drawing,
            AuditFindings findings,
            IssueAuditReport reports,
            DocumentArchive documents,
            PaymentSettings settings) {
        this.samples = samples;
        this.drawing = drawing;
        this.findings = findings;
        this.reports = reports;
        this.documents = documents;
        this.settings = settings;
    }

    record Line(String reference, String amount, String why, String state, String colour, String by) {

        static Line of(DrawnCase drawn, Review review) {
            return new Line(
                    drawn.one().reference(),
                    drawn.one().amount() == null ? "" : drawn.one().amount().toPlainString(),
                    SampleWords.reasons(drawn.reasons()),
                    review.state().inWords(),
                    SamplePages.colour(review.state()),
                    review.by() == null ? "" : review.by());
        }
    }

    static String colour(ReviewState state) {
        return switch (state) {
            case NOT_BEGUN -> "tag-grey";
            case IN_REVIEW -> "tag-amber";
            case DONE -> "tag-green";
        };
    }

    @GetMapping
    ModelAndView show(Sample sample) {
        return page(sample);
    }

    /** As things stand now; where nothing has changed since, the one that is there. */
    @PostMapping("/report")
    View report(Sample sample, RedirectAttributes after) {
        Again.unlessDone(() -> reports.issue(sample));
        after.addFlashAttribute("done", Texts.of("inspection.page.report-issued"));
        return SeeOther.at("/desk/audit/samples/" + sample.number());
    }

    private ModelAndView page(Sample sample) {
        ZoneId zone = settings.zone();
        List<Review> all = samples.reviews(sample.number());
        Map<String, Review> reviews = all.stream().collect(Collectors.toMap(Review::reference, Function.identity()));
        return new ModelAndView("desk/audit-sample")
                .addObject("sample", SampleLine.of(sample, all, zone))
                .addObject("reproduced", drawing.isReproduced(sample))
                .addObject(
                        "cases",
                        samples.population(sample.number()).stream()
                                .filter(DrawnCase::isDrawn)
                                .map(drawn ->
                                        Line.of(drawn, reviews.get(drawn.one().reference())))
                                .toList())
                .addObject(
                        "next",
                        all.stream()
                                .filter(review -> review.state() != ReviewState.DONE)
                                .map(Review::reference)
                                .findFirst()
                                .orElse(null))
                .addObject(
                        "findings",
                        findings.all().stream()
                                .filter(finding -> reviews.containsKey(finding.subject())
                                        || Integer.valueOf(sample.number()).equals(finding.sample()))
                                .map(finding -> FindingLine.of(finding, zone))
                                .toList())
                .addObject(
                        "documents",
                        documents.of(sample.subject()).stream()
                                .map(document -> DocumentLine.of(document, zone))
                                .toList());
    }
}
