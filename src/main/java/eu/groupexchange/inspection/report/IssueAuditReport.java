package eu.groupexchange.inspection.report;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.anchor.Anchors;
import eu.groupexchange.exchange.ExchangeCatalogue;
import eu.groupexchange.exchange.Slug;
import eu.groupexchange.inspection.finding.AuditFinding;
import eu.groupexchange.inspection.finding.AuditFindings;
import eu.groupexchange.inspection.finding.FindingState;
import eu.groupexchange.inspection.report.AuditReport.CaseLine;
import eu.groupexchange.inspection.report.AuditReport.Figure;
import eu.groupexchange.inspection.report.AuditReport.FindingLine;
import eu.groupexchange.inspection.sample.DrawSample;
import eu.groupexchange.inspection.sample.DrawnCase;
import eu.groupexchange.inspection.sample.Review;
import eu.groupexchange.inspection.sample.ReviewState;
import eu.groupexchange.inspection.sample.Sample;
import eu.groupexchange.inspection.sample.Samples;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKey;
import eu.groupexchange.paperwork.Letterhead;
import eu.groupexchange.participation.telling.Letterheads;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.WrittenDates;
import eu.groupexchange.workflow.StaffNames;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports on the audit of a sample as it stands. Issued again with the same facts it is the same paper, with others the next version. */
@Component
public class IssueAuditReport {

    private final Samples samples;
    private final DrawSample drawing;
    private final AuditFindings findings;
    private final DecisionLog log;
    private final Anchors anchors;
    private final ExchangeCatalogue exchanges;
    private final DocumentArchive documents;
    private final StaffNames names;

    IssueAuditReport(
            Samples samples,
            DrawSample drawing,
            AuditFindings findings,
            DecisionLog log,
            Anchors anchors,
            ExchangeCatalogue exchanges,
            DocumentArchive documents,
            StaffNames names) {
        this.samples = samples;
        this.drawing = drawing;
        this.findings = findings;
        this.log = log;
        this.anchors = anchors;
        this.exchanges = exchanges;
        this.documents = documents;
        this.names = names;
    }

    @Transactional
    public ArchivedDocument issue(Sample sample) {
        return documents.issue(DocumentKey.only(sample.subject(), AuditReport.class), report(sample));
    }

    private AuditReport report(Sample sample) {
        List<DrawnCase> drawn = samples.population(sample.number()).stream()
                .filter(DrawnCase::isDrawn)
                .toList();
        Map<String, Review> reviews = samples.reviews(sample.number()).stream()
                .collect(Collectors.toMap(Review::reference, Function.identity()));
        List<AuditFinding> found = findings.all().stream()
                .filter(finding -> belongs(finding, sample, drawn))
                .sorted(java.util.Comparator.comparing(AuditFinding::number))
                .toList();
        Letterhead head =
                Letterheads.of(exchanges.get(new Slug(drawn.get(0).one().exchange())));
        return new AuditReport(
                head,
                sample.number(),
                sample.title(),
                SampleWords.scope(sample.criteria()),
                SampleWords.method(sample.criteria()),
                sample.criteria().seed(),
                sample.populationHash(),
                names.of(sample.drawnBy()),
                sample.drawnAt(),
                auditors(sample, reviews, found),
                figures(sample, drawn, reviews, found),
                drawn.stream()
                        .map(one -> line(one, reviews.get(one.one().reference())))
                        .toList(),
                found.stream().map(finding -> line(finding, head.zone())).toList(),
                verification(sample, drawn));
    }

    private static boolean belongs(AuditFinding finding, Sample sample, List<DrawnCase> drawn) {
        return Objects.equals(finding.sample(), sample.number())
                || drawn.stream().anyMatch(one -> one.one().reference().equals(finding.subject()));
    }

    private List<String> auditors(Sample sample, Map<String, Review> reviews, List<AuditFinding> found) {
        return Stream.of(
                        Stream.of(sample.drawnBy()),
                        reviews.values().stream().map(Review::by),
                        found.stream().map(AuditFinding::openedBy))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(names::of)
                .toList();
    }

    private static List<Figure> figures(
            Sample sample, List<DrawnCase> drawn, Map<String, Review> reviews, List<AuditFinding> found) {
        long done = reviews.values().stream()
                .filter(review -> review.state() == ReviewState.DONE)
                .count();
        long closed = found.stream()
                .filter(finding -> finding.state() == FindingState.CLOSED)
                .count();
        BigDecimal sum = drawn.stream()
                .map(one -> one.one().amount())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(
                new Figure(Texts.of("inspection.figure.population"), String.valueOf(sample.population())),
                new Figure(Texts.of("inspection.figure.drawn"), String.valueOf(drawn.size())),
                new Figure(Texts.of("inspection.figure.amount"), sum.setScale(2).toPlainString() + " EUR"),
                new Figure(Texts.of("inspection.figure.reviewed"), String.valueOf(done)),
                new Figure(Texts.of("inspection.figure.findings"), String.valueOf(found.size())),
                new Figure(Texts.of("inspection.figure.closed"), String.valueOf(closed)));
    }

    private CaseLine line(DrawnCase drawn, Review review) {
        BigDecimal amount = drawn.one().amount();
        return new CaseLine(
                drawn.one().reference(),
                amount == null ? null : amount.toPlainString(),
                SampleWords.reasons(drawn.reasons()),
                review.state().inWords(),
                review.by() == null ? "" : names.of(review.by()));
    }

    private FindingLine line(AuditFinding finding, ZoneId zone) {
        List<String> history = Stream.concat(
                        Stream.of(Texts.of(
                                "inspection.report.opened",
                                names.of(finding.openedBy()),
                                WrittenDates.exact(finding.openedAt(), zone))),
                        finding.steps().stream()
                                .map(step -> Texts.of(
                                        "inspection.report.step",
                                        step.kind().inWords(),
                                        names.of(step.by()),
                                        WrittenDates.exact(step.at(), zone),
                                        step.words())))
                .toList();
        return new FindingLine(
                finding.number(),
                finding.subject(),
                finding.severity().inWords(),
                finding.text(),
                finding.state().inWords(),
                history);
    }

    /** What can be recomputed now: the chain of each case, the sample itself, and what the latest anchor vouches for. */
    private String verification(Sample sample, List<DrawnCase> drawn) {
        String broken = drawn.stream()
                .map(one -> one.one().reference())
                .filter(reference -> !log.isIntact(reference))
                .collect(Collectors.joining(", "));
        String chains = broken.isEmpty()
                ? Texts.of("inspection.report.chains-whole", drawn.size())
                : Texts.of("inspection.report.chains-broken", broken);
        String again = drawing.isReproduced(sample)
                ? Texts.of("inspection.report.reproduced")
                : Texts.of("inspection.report.not-reproduced");
        String anchored = anchors.latest()
                .map(anchor -> Texts.of(
                        "inspection.report.anchor", anchor.number(), WrittenDates.day(anchor.day()), anchor.hash()))
                .orElse(Texts.of("inspection.report.no-anchor"));
        return String.join(" ", chains, again, anchored);
    }
}
