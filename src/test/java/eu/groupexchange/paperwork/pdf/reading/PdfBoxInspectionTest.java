package eu.groupexchange.paperwork.pdf.reading;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.paperwork.PdfInspection.Finding;
import eu.groupexchange.testing.TestPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PdfBoxInspectionTest {

    private final PdfBoxInspection inspection = new PdfBoxInspection();

    private static byte[] pdf(int pages) throws IOException {
        return saved(pages, null, null, 0);
    }

    private static byte[] saved(int pages, String owner, String user, int bits) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            if (owner != null) {
                var policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
                policy.setEncryptionKeyLength(bits);
                document.protect(policy);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(
                    bytes, bits == 0 ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    @Test
    void aWholeFileOpens() throws IOException {
        assertThat(inspection.inspect(pdf(1))).isEqualTo(Finding.OPENS);
        assertThat(inspection.inspect(pdf(300))).isEqualTo(Finding.OPENS);
        assertThat(inspection.inspect(TestPdf.of("small"))).isEqualTo(Finding.OPENS);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 128, 256})
    void aPasswordThatOpensIsRefusedAndOneThatOnlyChangesIsNot(int bits) throws IOException {
        assertThat(inspection.inspect(saved(1, "owner", "user", bits))).isEqualTo(Finding.LOCKED);
        assertThat(inspection.inspect(saved(1, "owner", "", bits))).isEqualTo(Finding.OPENS);
    }

    @Test
    void aFileIsNotTakenWhereverItIsCutOff() throws IOException {
        byte[] whole = pdf(5);

        for (int tenth = 1; tenth < 10; tenth++) {
            byte[] part = Arrays.copyOf(whole, whole.length * tenth / 10);
            assertThat(inspection.inspect(part)).as(tenth + " tenths").isEqualTo(Finding.CUT_OFF);
        }
        assertThat(inspection.inspect("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Finding.CUT_OFF);
    }

    @Test
    void whatIsAppendedToAFileDoesNotMatter() throws IOException {
        byte[] whole = pdf(1);

        assertThat(inspection.inspect(Arrays.copyOf(whole, whole.length + 20_000)))
                .isEqualTo(Finding.OPENS);
    }

    @Test
    void aFileOfNothingReadableIsDamaged() {
        assertThat(inspection.inspect("%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Finding.DAMAGED);
        assertThat(inspection.inspect(
                        ("%PDF-1.7\n" + "[".repeat(200_000) + "\n%%EOF").getBytes(StandardCharsets.US_ASCII)))
                .isNotEqualTo(Finding.OPENS);
        byte[] scrambled = new byte[100_000];
        new java.util.Random(1).nextBytes(scrambled);
        byte[] ends = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, scrambled, 0, 9);
        System.arraycopy(ends, 0, scrambled, scrambled.length - ends.length, ends.length);
        assertThat(inspection.inspect(scrambled)).isEqualTo(Finding.DAMAGED);
    }

    @Test
    void aFileWithoutPagesIsNoDocument() {
        byte[] empty =
                TestPdf.text("none").replace("[3 0 R]/Count 1", "[]/Count 0").getBytes(StandardCharsets.US_ASCII);

        assertThat(inspection.inspect(empty)).isEqualTo(Finding.WITHOUT_PAGES);
    }

    @Test
    void aTableOfPlacesThatReadersMendDoesNotMatter() throws IOException {
        byte[] damaged = new String(saved(1, null, null, 1), StandardCharsets.ISO_8859_1)
                .replaceAll("(?s)startxref\\s+\\d+", "startxref\n7")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(inspection.inspect(damaged)).isEqualTo(Finding.OPENS);
    }

    @Test
    void aStreamThatUnpacksWithoutEndStopsAtTheLimit() throws IOException {
        long before = System.nanoTime();

        assertThat(inspection.inspect(bomb())).isEqualTo(Finding.TOO_MUCH);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    }

    /** A gigabyte of blanks in an object stream that holds the catalogue. */
    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(packed, new Deflater(1), 8192)) {
            deflated.write("1 0 2 40 ".getBytes(StandardCharsets.US_ASCII));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 1024; i++) {
                deflated.write(blanks);
            }
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(("%PDF-1.7\n4 0 obj<</Type/ObjStm/N 2/First 9/Filter/FlateDecode/Length " + packed.size()
                        + ">>stream\n")
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(packed.toByteArray());
        file.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }
}
