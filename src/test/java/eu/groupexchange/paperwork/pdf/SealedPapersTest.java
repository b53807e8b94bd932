package eu.groupexchange.paperwork.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.paperwork.Issue;
import eu.groupexchange.paperwork.Paper;
import eu.groupexchange.paperwork.SamplePapers;
import eu.groupexchange.paperwork.Seals;
import eu.groupexchange.paperwork.pdf.seal.SealCheck;
import eu.groupexchange.paperwork.pdf.seal.TestSeals;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of paper with its seal on. */
class SealedPapersTest {

    private static final Instant NOW = Instant.parse("2022-06-10T07:31:00Z");
    private static final Seals SEALS = TestSeals.ours();
    private static final PdfPaperRenderer RENDERER =
            new PdfPaperRenderer(SamplePapers.FUNDING, SamplePapers.VERIFICATION, Clock.fixed(NOW, ZoneOffset.UTC));
    private static final Map<Paper, byte[]> SEALED = new ConcurrentHashMap<>();

    static Stream<Named<Paper>> papers() {
        return Stream.concat(SamplePapers.all().stream(), Stream.of(SamplePapers.attendanceSheet(40)))
                .map(paper -> Named.of(paper.title(), paper));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void isStillAccessibleAndKeepsForArchives(Paper paper) {
        assertThat(Conformance.failures(sealed(paper))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void bearsOneSealThatCoversAllOfIt(Paper paper) {
        assertThat(SealCheck.faults(sealed(paper), TestSeals.CERTIFICATE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void looksAndReadsAsBefore(Paper paper) throws Exception {
        byte[] before = RENDERER.render(paper, issue());
        byte[] sealed = sealed(paper);

        assertThat(TaggedText.of(sealed)).isEqualTo(TaggedText.of(before));
        assertThat(PdfText.pages(sealed))
                .isEqualTo(PdfText.pages(before))
                .first()
                .asString()
                .contains("Sealed electronically by");
        assertThat(sealed)
                .as("what was rendered is untouched, the seal comes after it")
                .startsWith(before);
        assertThat(sealed.length - before.length).isLessThan(20_000);
    }

    @Test
    void aSealSaysWhoAndWhenByTheClockOfTheApplication() throws Exception {
        try (PDDocument document = Loader.loadPDF(sealed(SamplePapers.paymentOrder(3)))) {
            PDSignature seal = document.getSignatureDictionaries().get(0);

            assertThat(seal.getName()).isEqualTo(TestSeals.NAME);
            assertThat(seal.getSignDate().toInstant()).isEqualTo(NOW);
        }
    }

    /** All over the file, but for the seal itself. */
    @Test
    void anyByteThatIsChangedBreaksTheSeal() throws Exception {
        byte[] sealed = sealed(SamplePapers.remittanceAdvice(SamplePapers.ORGANISATION));
        int[] covered;
        try (PDDocument document = Loader.loadPDF(sealed)) {
            covered = document.getSignatureDictionaries().get(0).getByteRange();
        }

        for (int part = 0; part < covered.length; part += 2) {
            for (int step = 1; step < 8; step++) {
                int at = covered[part] + covered[part + 1] * step / 8;
                byte[] forged = sealed.clone();
                forged[at] ^= 1;
                assertThat(SealCheck.faults(forged, TestSeals.CERTIFICATE))
                        .as("byte " + at)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void whatIsAppendedAfterwardsIsNotCovered() throws Exception {
        byte[] sealed = sealed(SamplePapers.certificate(SamplePapers.ORGANISATION));
        java.io.ByteArrayOutputStream changed = new java.io.ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(sealed)) {
            document.getDocumentInformation().setTitle("Certificate of somebody else");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(changed);
        }

        assertThat(SealCheck.faults(changed.toByteArray(), TestSeals.CERTIFICATE))
                .contains("does not cover all of the file");
    }

    @Test
    void theSealOfAnotherKeyIsNotOurs() {
        byte[] rendered = RENDERER.render(SamplePapers.paymentOrder(3), issue());
        byte[] foreign = TestSeals.ofSomebodyElse().seal(rendered, NOW);

        assertThat(SealCheck.faults(foreign, TestSeals.CERTIFICATE)).containsExactly("is sealed by somebody else");
    }

    private static byte[] sealed(Paper paper) {
        return SEALED.computeIfAbsent(paper, any -> SEALS.seal(RENDERER.render(any, issue()), NOW));
    }

    private static Issue issue() {
        return new Issue(1, NOW, null, SamplePapers.CODE, SEALS.at(NOW));
    }
}
