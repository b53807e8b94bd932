package eu.groupexchange.paperwork.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import eu.groupexchange.paperwork.Issue;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.paperwork.PaperRenderer;
import eu.groupexchange.paperwork.PaperRenderingException;
import eu.groupexchange.paperwork.VerificationSettings;
import eu.groupexchange.wording.FundingStatement;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sets papers as PDF/A-2a and PDF/UA-1. Nothing is loaded while a page is set: style sheet and emblem are part of the
 * template, so an address in a paper, whoever wrote it, is never opened.
 */
@Component
class PdfPaperRenderer implements PaperRenderer {

    /** Stands for a character that no typeface has. */
    private static final String REPLACEMENT = "\uFFFD";

    private final FundingStatement funding;
    private final VerificationSettings verification;
    private final PaperTemplates templates;
    private final Clock clock;
    private final PaperFonts fonts = new PaperFonts();
    private final Drawings drawings = new Drawings();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfPaperRenderer(FundingStatement funding, VerificationSettings verification, Clock clock) {
        this.funding = funding;
        this.verification = verification;
        this.templates = new PaperTemplates(funding, verification);
        this.clock = clock;
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    @Override
    public byte[] render(Paper paper, Issue issue) {
        if (funding.statement().isBlank()
                || funding.project().isBlank()
                || funding.disclaimer().isBlank()) {
            throw new PaperRenderingException("No paper is issued without the funding statement: set exchange.funding");
        }
        try {
            return pdf(templates.xhtml(paper, issue), paper.letterhead().zone(), document -> {
                RepeatedRows.say(document);
                LineEnds.part(document);
                FootTags.add(document, funding, templates.foot(paper, issue), link(issue));
            });
        } catch (IOException | RuntimeException e) {
            throw new PaperRenderingException("The paper \"" + paper.title() + "\" cannot be rendered", e);
        }
    }

    private @Nullable URI link(Issue issue) {
        return issue.code() == null ? null : verification.of(issue.code());
    }

    /** What the layout library leaves undone in the tag tree. */
    interface Tagging {
        void complete(PDDocument document) throws IOException;
    }

    byte[] pdf(String xhtml, ZoneId zone, Tagging tagging) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PaperDocument document = new PaperDocument(clock.instant(), zone)) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(colours)
                    .withProducer("Group Exchange");
            builder.useExternalResourceAccessControl(
                    (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.useExternalResourceAccessControl(
                    (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.useObjectDrawerFactory(drawings);
            builder.useReplacementText(REPLACEMENT);
            builder.addDOMMutator(new ComposedText());
            builder.addDOMMutator(new HeadingBookmarks());
            fonts.offer(builder, document);
            builder.withHtmlContent(xhtml, null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            document.save(file);
        }
        return tagged(file.toByteArray(), tagging);
    }

    /** Once it was saved: only then do its fonts say which letters they print. */
    private static byte[] tagged(byte[] pdf, Tagging tagging) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            tagging.complete(document);
            document.save(file);
        }
        return file.toByteArray();
    }
}
