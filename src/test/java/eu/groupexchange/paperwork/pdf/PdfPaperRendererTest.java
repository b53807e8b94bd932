package eu.groupexchange.paperwork.pdf;

import static eu.groupexchange.paperwork.SamplePapers.FUNDING;
import static eu.groupexchange.paperwork.SamplePapers.ORGANISATION;
import static eu.groupexchange.paperwork.SamplePapers.REFERENCE;
import static eu.groupexchange.paperwork.SamplePapers.SHA256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.attendance.Certificate;
import eu.groupexchange.paperwork.Issue;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.paperwork.PaperRenderingException;
import eu.groupexchange.paperwork.SamplePapers;
import eu.groupexchange.paperwork.Sealing;
import eu.groupexchange.participation.telling.DecisionLetter;
import eu.groupexchange.wording.FundingStatement;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPaperRendererTest {

    private static final Instant NOW = Instant.parse("2022-03-28T07:00:00Z");
    private static final Issue ISSUE = SamplePapers.firstIssue(NOW);
    private static final PdfPaperRenderer RENDERER =
            new PdfPaperRenderer(FUNDING, SamplePapers.VERIFICATION, Clock.fixed(NOW, ZoneOffset.UTC));
    private static final String LONG_NAME = SamplePapers.unbreakable(150) + " "
            + "Łódź Railway and Mobility Cluster ".repeat(5).strip();

    private static final String VERIFIED_AT = "https://exchange.example/verify/" + SamplePapers.CODE;
    private static final String CODE_SAID = SamplePapers.CODE
            + ": the code with which to ask at exchange.example/verify whether this paper is genuine and still holds."
            + " This paper bears no electronic seal.";

    private static final Map<Paper, byte[]> RENDERED = new ConcurrentHashMap<>();

    static Stream<Named<Paper>> papers() {
        return SamplePapers.all().stream().map(paper -> Named.of(paper.kind().template(), paper));
    }

    static Stream<Named<Paper>> oddPapers() {
        return Stream.concat(
                SamplePapers.empty().stream()
                        .map(paper -> Named.of("empty " + paper.kind().template(), paper)),
                Stream.of(
                        Named.of("long certificate", SamplePapers.certificate(LONG_NAME)),
                        Named.of("long invitation", SamplePapers.invitation(LONG_NAME)),
                        Named.of("sheet of 40 lines", SamplePapers.attendanceSheet(40)),
                        Named.of("order of 40 payments", SamplePapers.paymentOrder(40))));
    }

    @ParameterizedTest
    @MethodSource({"papers", "oddPapers"})
    void isAccessibleAndKeepsForArchives(Paper paper) {
        assertThat(Conformance.failures(rendered(paper))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void bearsEmblemStatementAndDisclaimerOnEveryPage(Paper paper) throws IOException {
        byte[] pdf = rendered(paper);

        List<String> pages = PdfText.pages(pdf);
        assertThat(pages).allSatisfy(page -> assertThat(page)
                .contains(FUNDING.statement())
                .contains("EXXTRA")
                .contains("neither of these answers for them"));
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1)).contains("Page " + page + " of " + pages.size());
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPages()).allSatisfy(page -> assertThat(drawings(page))
                    .as("the emblem's drawing, 2:3")
                    .anySatisfy(drawing -> assertThat(drawing.getBBox().getWidth()
                                    / drawing.getBBox().getHeight())
                            .isEqualTo(1.5f)));
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void hasTheLetterheadOfTheHost(Paper paper) {
        assertThat(PdfText.pages(rendered(paper)).get(0))
                .contains("i-TRANS", "180 rue Joseph Louis Lagrange", "exchange@i-trans.example")
                .contains("Railway Cluster Exchange Valenciennes 2022 · 4 – 6 May 2022");
    }

    @ParameterizedTest
    @MethodSource({"papers", "oddPapers"})
    void aScreenReaderHearsLetterheadThenTextThenWhoFundsIt(Paper paper) {
        List<String> heard = TaggedText.of(rendered(paper));

        assertThat(heard)
                .startsWith(
                        "i-TRANS",
                        "180 rue Joseph Louis Lagrange, 59308 Valenciennes Cedex, France",
                        "Irina Vescu",
                        "exchange@i-trans.example",
                        "Railway Cluster Exchange Valenciennes 2022 · 4 – 6 May 2022 · Version 1")
                .containsSubsequence(
                        "[Emblem of the European Union]",
                        FUNDING.statement() + ". " + FUNDING.projectAndGrant(),
                        FUNDING.disclaimer())
                .endsWith(CODE_SAID)
                .containsOnlyOnce("[Emblem of the European Union]", FUNDING.disclaimer(), CODE_SAID);
    }

    @Test
    void aScreenReaderHearsALetterInTheOrderInWhichItIsRead() {
        List<String> heard = TaggedText.of(rendered(SamplePapers.decisionLetter(ORGANISATION)));

        assertThat(heard.subList(5, heard.size() - 5))
                .containsExactly(
                        ORGANISATION,
                        "Żaneta Ćwikła-Nowak",
                        "28 March 2022",
                        "Reference VAL22-0007",
                        "Decision",
                        "Dear Żaneta Ćwikła-Nowak,",
                        "The following has been decided about " + ORGANISATION
                                + ", kept under the reference VAL22-0007:",
                        "The registration cannot be accepted.",
                        "Reasons",
                        "The organisation's seat is 87 km from the venue; the call is open from 200 km on.",
                        "Organisations from the host's own country cannot take part (France).",
                        "Decided on 12 April 2022 by Dana Kovář under the rules of the exchange (version VAL22-1).",
                        "If you do not agree",
                        "If you think that a fact is wrong, you may object until the end of 26 April 2022 (Valenciennes time)."
                                + " Write to exchange@i-trans.example.",
                        "With kind regards",
                        "Amélie Esperou",
                        "EU project coordinator",
                        "for i-TRANS",
                        "Issued electronically; valid without a signature.");
    }

    @Test
    void aScreenReaderHearsTheHeadAndTheFootOfATableOnce() {
        List<String> heard = TaggedText.of(rendered(SamplePapers.attendanceSheet(40)));

        assertThat(heard)
                .containsOnlyOnce(
                        "No.",
                        "Representative",
                        "Morning 09:00 – 13:00",
                        "This page is closed for the host organisation by (name, date, signature):")
                .containsSubsequence("Representative", "Morning 09:00 – 13:00", "VAL22-0001", "VAL22-0040", "44");
    }

    @Test
    void aScreenReaderHearsWhoSignsAfterWhatIsSigned() {
        assertThat(TaggedText.of(rendered(SamplePapers.paymentOrder(3))))
                .containsSubsequence("Control sum of 3 payments", "First signature", "Second signature");
        assertThat(TaggedText.of(rendered(SamplePapers.certificate(ORGANISATION))))
                .containsSubsequence("This is to certify that", ORGANISATION, "28 March 2022", "Amélie Esperou");
    }

    /** Texts of every length around the end of a page. */
    @Test
    void aSignatureNeverStandsAloneOnAPage() {
        for (int sentences = 20; sentences < 56; sentences += 5) {
            DecisionLetter letter = SamplePapers.decisionLetter(ORGANISATION);
            List<String> pages = PdfText.pages(render(new DecisionLetter(
                    letter.letterhead(),
                    REFERENCE,
                    ORGANISATION,
                    letter.contactName(),
                    letter.decidedAt(),
                    letter.decision(),
                    List.of("One reason among many that were given.\n".repeat(sentences)),
                    letter.ruleVersion(),
                    letter.decidedBy(),
                    letter.objection())));

            assertThat(pages)
                    .filteredOn(page -> page.contains("With kind regards"))
                    .as("%d sentences", sentences)
                    .singleElement()
                    .asString()
                    .contains("Write to exchange@i-trans.example.");
        }
    }

    @Test
    void isNotIssuedWithoutTheFundingStatement() {
        PdfPaperRenderer unfunded = new PdfPaperRenderer(
                new FundingStatement("EXXTRA", " ", "Nobody is responsible", null),
                SamplePapers.VERIFICATION,
                Clock.systemUTC());

        assertThatThrownBy(() -> unfunded.render(SamplePapers.receipt(ORGANISATION), ISSUE))
                .isInstanceOf(PaperRenderingException.class)
                .hasMessageContaining("exchange.funding");
    }

    @Test
    void receiptRepeatsWhatWasSent() {
        assertThat(text(SamplePapers.receipt(ORGANISATION)))
                .contains(REFERENCE, ORGANISATION, "Żaneta Ćwikła-Nowak", "Open the link in our e-mail")
                .contains("28 March 2022, 11:12 (Europe/Paris)");
    }

    @Test
    void invitationNamesDeadlineSumAndProgramme() {
        assertThat(text(SamplePapers.invitation(ORGANISATION)))
                .contains(ORGANISATION, "the end of 19 April 2022 (Valenciennes time)", "450.00 EUR")
                .contains("Wednesday, 4 May 2022", "Friday, 6 May 2022", "09:00 – 13:00", "The clusters' members");
    }

    @Test
    void decisionLetterGivesEveryReason() {
        assertThat(text(SamplePapers.decisionLetter(ORGANISATION)))
                .contains(
                        "The registration cannot be accepted.",
                        "87 km",
                        "host's own country",
                        "by Dana Kovář",
                        "VAL22-1",
                        "until the end of 26 April 2022");
    }

    @Test
    void certificateCertifiesTheHalfDaysReallyAttended() {
        assertThat(text(SamplePapers.certificate(ORGANISATION)))
                .contains(ORGANISATION, "Łódź, Poland", "Żaneta Ćwikła-Nowak", "5 half-days", "28 March 2022")
                .contains("Thursday, 5 May 2022 attended –");
    }

    @Test
    void aBadgeBearsACodeThatLeadsToTheCheckIn() throws Exception {
        try (PDDocument document = Loader.loadPDF(rendered(SamplePapers.badge(ORGANISATION)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var picture = new org.apache.pdfbox.rendering.PDFRenderer(document).renderImageWithDPI(0, 300);

            assertThat(read(picture)).isEqualTo(SamplePapers.CHECK_IN);
        }
        assertThat(text(SamplePapers.badge(ORGANISATION)))
                .contains(ORGANISATION, "Żaneta Ćwikła-Nowak", "Łódź, Poland", REFERENCE);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theCodeAtItsFootLeadsToThePageThatTellsWhetherItIsGenuine(Paper paper) throws Exception {
        byte[] pdf = rendered(paper);

        assertThat(PdfText.pages(pdf))
                .allSatisfy(page -> assertThat(page).contains("exchange.example/verify", SamplePapers.CODE.value()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getAnnotations()).singleElement().satisfies(link -> assertThat(
                            ((org.apache.pdfbox.pdmodel.interactive.action.PDActionURI)
                                            ((org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink) link)
                                                    .getAction())
                                    .getURI())
                    .isEqualTo(VERIFIED_AT));
            if (paper.sheet() == Paper.Sheet.BADGE) {
                return;
            }
            var picture = new org.apache.pdfbox.rendering.PDFRenderer(document).renderImageWithDPI(0, 200);
            assertThat(read(picture))
                    .as("on a page printed at 200 dots an inch")
                    .isEqualTo(VERIFIED_AT);
        }
    }

    @Test
    void aPaperThatIsNotKeptBearsNoCode() {
        Paper paper = SamplePapers.certificate(ORGANISATION);

        byte[] pdf = RENDERER.render(paper, Issue.notKept(NOW, new Sealing.By("i-TRANS")));

        assertThat(PdfText.of(pdf))
                .contains("Sealed electronically by i-TRANS.")
                .doesNotContain("/verify");
        assertThat(TaggedText.of(pdf)).endsWith("Sealed electronically by i-TRANS.");
        assertThat(Conformance.failures(pdf)).isEmpty();
    }

    @Test
    void saysWhyItIsNotSealed() {
        Paper paper = SamplePapers.certificate(ORGANISATION);
        Instant day = Instant.parse("2022-02-28T22:59:59Z");

        assertThat(PdfText.of(RENDERER.render(paper, Issue.notKept(NOW, new Sealing.Ended(day)))))
                .contains(
                        "This paper bears no electronic seal: the certificate of the seal ended on 28 February 2022.");
        assertThat(PdfText.of(RENDERER.render(paper, Issue.notKept(NOW, new Sealing.NotYet(day)))))
                .contains(
                        "This paper bears no electronic seal: the certificate of the seal holds from 28 February 2022.");
    }

    private static String read(java.awt.image.BufferedImage picture) throws Exception {
        return new com.google.zxing.qrcode.QRCodeReader()
                .decode(
                        new com.google.zxing.BinaryBitmap(new com.google.zxing.common.HybridBinarizer(pixels(picture))),
                        Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static com.google.zxing.LuminanceSource pixels(java.awt.image.BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new com.google.zxing.RGBLuminanceSource(
                width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void bearsItsVersionAndNamesTheOneThatItReplaces(Paper paper) {
        byte[] second = RENDERER.render(
                paper,
                new Issue(2, NOW, Instant.parse("2022-03-21T23:30:00Z"), SamplePapers.CODE, new Sealing.WithoutKey()));

        assertThat(text(paper)).contains("Version 1").doesNotContain("replaces");
        assertThat(PdfText.of(second)).contains("Version 2, replaces version 1 of 22 March 2022");
        assertThat(Conformance.failures(second)).isEmpty();
    }

    @Test
    void claimFormShowsAmountEvidenceAccountAndSignature() {
        assertThat(text(SamplePapers.claimForm(ORGANISATION)))
                .contains("450.00 EUR", "boarding pass WAW–CDG.jpg", SHA256, "PL61 1090 1014 0000 0712 1981 2874")
                .contains("no other public funding", "Żaneta Ćwikła-Nowak", "20 May 2022, 12:00");
    }

    @Test
    void paymentOrderCarriesWhatTheBankFileCarries() {
        assertThat(text(SamplePapers.paymentOrder(3)))
                .contains("GX-RUN-2022-003-1", "Number of payments 3", "Control sum 1350.00 EUR")
                .contains("RUN-2022-003.xml", SHA256, "First signature", "Second signature", "authorised: finance");
    }

    @Test
    void remittanceAdviceLetsThePaymentBeFound() {
        assertThat(text(SamplePapers.remittanceAdvice(ORGANISATION)))
                .contains("450.00 EUR", "3 June 2022", "PL61 •••• •••• 2874", "BNK-88120-77", "VAL22-0007-1");
    }

    @Test
    void reportTellsFiguresOutcomesAndParticipations() {
        assertThat(text(SamplePapers.exchangeReport(12)))
                .contains("5400.00 EUR", "Five clusters want to compare", "light composite bogies")
                .contains("VAL22-0012", "Not entitled 2 –");
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 40})
    void attendanceSheetCanBeReadAndClosedPageByPage(int lines) {
        List<String> pages = PdfText.pages(rendered(SamplePapers.attendanceSheet(lines)));

        assertThat(pages).allSatisfy(page -> assertThat(page)
                .contains("Representative Morning 09:00 – 13:00 Afternoon 14:00 – 18:00")
                .contains("closed for the host organisation"));
        assertThat(String.join(" ", pages)).contains("VAL22-0001", "VAL22-%04d".formatted(lines));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Łódź őű ș ț ß ẞ ñ Ñ œ Œ ı İ ğ đ ħ ŋ þ ð å ø æ č ď ě ľ ĺ ň ŕ ř š ť ů ž",
                "Σιδηρόδρομοι Ωρωπού Ώ ΐ",
                "Железници Жеравна Ђ Љ Њ Ї Є Ґ",
                "საქართველო Հայաստան",
                "€ – — “quoted” „zitiert“ «cité» … → ✓"
            })
    void printsTheNamesOfAllEurope(String name) {
        assertThat(text(SamplePapers.certificate(name)))
                .contains(name)
                .doesNotContain("#")
                .doesNotContain("\uFFFD");
    }

    @Test
    void joinsAccentsToTheirLetters() {
        assertThat(text(SamplePapers.certificate("Ło\u0301dz\u0301"))).contains("Łódź");
    }

    @Test
    void showsThatACharacterIsMissingWhereNoTypefaceHasIt() {
        byte[] pdf = render(SamplePapers.certificate("Rail 🚆 铁路\u0000\u000b\ud83d Cluster"));

        assertThat(PdfText.of(pdf)).contains("Rail \uFFFD \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD Cluster");
        assertThat(Conformance.failures(pdf)).isEmpty();
    }

    @Test
    void printsMarkupAsText() {
        String hostile = "<img src=\"file:///etc/passwd\"/>${7*7}[[7*7]]</main> & Co";

        assertThat(text(SamplePapers.certificate(hostile))).contains(hostile).doesNotContain("root:");
    }

    @Test
    void loadsNothingThatATemplateOrAPaperNames(@TempDir Path folder) throws IOException {
        Path picture = folder.resolve("secret.png");
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        String xhtml = """
                <html lang="en"><head><title>t</title><meta name="subject" content="s"/>
                <link rel="stylesheet" href="%1$s"/><style>p { background: url(%1$s); font-family: 'Noto Sans' }</style></head>
                <body><h1 style="font-family: 'Noto Sans'">h</h1><p><img src="%1$s" alt="a"/></p>
                <p><img src="file:///etc/passwd" alt="a"/></p><iframe src="%1$s"></iframe></body></html>
                """.formatted(picture.toUri());

        byte[] pdf = RENDERER.pdf(xhtml, ZoneId.of("Europe/Paris"), document -> {});

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPages())
                    .allSatisfy(page -> assertThat(page.getResources().getXObjectNames())
                            .allSatisfy(name -> assertThat(page.getResources().getXObject(name))
                                    .isNotInstanceOf(PDImageXObject.class)));
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void isTheSameFileEveryTime(Paper paper) {
        assertThat(render(paper)).isEqualTo(rendered(paper));
    }

    @Test
    void rendersInSeveralThreadsAtOnce() throws Exception {
        List<Paper> papers = SamplePapers.all();
        List<byte[]> alone = papers.stream().map(PdfPaperRendererTest::rendered).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<byte[]>> work = Stream.of(1, 2)
                    .flatMap(round -> papers.stream())
                    .<Callable<byte[]>>map(paper -> () -> render(paper))
                    .toList();
            List<Future<byte[]>> together = threads.invokeAll(work);

            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void saysWhichPaperCannotBeRendered() {
        Certificate paper = SamplePapers.certificate(ORGANISATION);
        Paper broken = new Certificate(paper.letterhead(), REFERENCE, null, "PL", "Łódź", "", List.of(), 0);

        assertThatThrownBy(() -> render(broken))
                .isInstanceOf(PaperRenderingException.class)
                .hasMessageContaining("Certificate of attendance " + REFERENCE);
    }

    private static byte[] render(Paper paper) {
        return RENDERER.render(paper, ISSUE);
    }

    private static String text(Paper paper) {
        return PdfText.of(rendered(paper));
    }

    /** Rendered once for all tests that only look at it. */
    private static byte[] rendered(Paper paper) {
        return RENDERED.computeIfAbsent(paper, PdfPaperRendererTest::render);
    }

    private static List<PDFormXObject> drawings(PDPage page) {
        return StreamSupport.stream(page.getResources().getXObjectNames().spliterator(), false)
                .map(name -> drawing(page, name))
                .toList();
    }

    private static PDFormXObject drawing(PDPage page, COSName name) {
        try {
            return (PDFormXObject) page.getResources().getXObject(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
