package eu.groupexchange.web.sheet.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.testing.TestPdf;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a spreadsheet of any country writes is read, and whatever is no table is refused by what it is. */
class SheetReaderTest {

    private static final List<List<String>> ROWS = List.of(
            List.of("Organisation", "Ville", "Téléphone"),
            List.of("Pôle Mécatronique", "Orléans", "+33 2 38 00"),
            List.of("Grüne Züge; Verein", "Görlitz", "a \"quoted\" one"));

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void everySeparatorIsFound(String separator) {
        SheetTable table = SheetReader.read(TestSheets.csv(separator, ROWS));

        assertThat(table.heads()).isEqualTo(ROWS.get(0));
        assertThat(table.rows()).extracting(SheetTable.Row::cells).isEqualTo(ROWS.subList(1, 3));
        assertThat(table.rows()).extracting(SheetTable.Row::number).containsExactly(2, 3);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(UTF_8, new byte[0]),
                Arguments.of(UTF_8, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}),
                Arguments.of(Charset.forName("windows-1252"), new byte[0]),
                Arguments.of(UTF_16LE, new byte[] {(byte) 0xff, (byte) 0xfe}),
                Arguments.of(UTF_16BE, new byte[] {(byte) 0xfe, (byte) 0xff}),
                Arguments.of(UTF_16LE, new byte[0]),
                Arguments.of(UTF_16BE, new byte[0]));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void everyEncodingIsFound(Charset charset, byte[] mark) {
        byte[] text = TestSheets.csv(";", charset, ROWS);
        byte[] file = Arrays.copyOf(mark, mark.length + text.length);
        System.arraycopy(text, 0, file, mark.length, text.length);

        SheetTable table = SheetReader.read(file);

        assertThat(table.heads()).isEqualTo(ROWS.get(0));
        assertThat(table.rows()).extracting(SheetTable.Row::cells).isEqualTo(ROWS.subList(1, 3));
    }

    @Test
    void cellsOfAWorkbookAreTextAsPeopleSeeIt() {
        SheetTable table = SheetReader.read(TestSheets.workbook(List.of(
                List.of("Organisation", "Phone", "Since", "Share", "Sum", "Price"),
                List.of(" Rail Cluster ", 493517718829L, LocalDate.of(2022, 3, 28), true, "=1+1", 12.5))));

        assertThat(table.heads()).containsExactly("Organisation", "Phone", "Since", "Share", "Sum", "Price");
        assertThat(table.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .as("a formula is not computed; of this one nothing is stored")
                .containsExactly(" Rail Cluster ", "493517718829", "2022-03-28", "yes", "", "12.5"));
    }

    @Test
    void emptyRowsAreLeftOutAndCountedShortOnesAreFilledUpAndLongOnesCut() {
        SheetTable table =
                SheetReader.read("\r\n\r\nName;City\r\nOne;Dresden;more;and more\r\n;\r\n\r\nTwo\r\n".getBytes(UTF_8));

        assertThat(table.rows()).extracting(SheetTable.Row::number).containsExactly(4, 7);
        assertThat(table.rows())
                .extracting(SheetTable.Row::cells)
                .containsExactly(List.of("One", "Dresden"), List.of("Two", ""));
    }

    @Test
    void aLineBreakWithinQuotesIsPartOfItsCell() {
        SheetTable table = SheetReader.read("Name,Why\r\nOne,\"first line\r\nsecond, line\"\r\n".getBytes(UTF_8));

        assertThat(table.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells().get(1)).isEqualTo("first line\r\nsecond, line"));
    }

    static Stream<Arguments> wrongFiles() {
        byte[] workbook = TestSheets.workbook(List.of(List.of("Name"), List.of("One")));
        byte[] old = new byte[2_048];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, old, 0, 4);
        byte[] locked = old.clone();
        System.arraycopy("EncryptedPackage".getBytes(UTF_16LE), 0, locked, 1_024, 32);
        return Stream.of(
                Arguments.of("nothing", new byte[0], "empty"),
                Arguments.of("a PDF", TestPdf.of("no table"), "no table"),
                Arguments.of(
                        "a picture",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 1, 2},
                        "no table"),
                Arguments.of("an old workbook", old, "old kind"),
                Arguments.of("a locked workbook", locked, "password"),
                Arguments.of("a workbook that is cut off", TestSheets.cut(workbook, workbook.length / 2), "cut off"),
                Arguments.of("the first letters of one", new byte[] {'P', 'K', 3, 4}, "cut off"),
                Arguments.of("macros", TestSheets.with(workbook, "xl/vbaProject.bin", new byte[10]), "macros"),
                Arguments.of(
                        "a bomb",
                        TestSheets.with(workbook, "xl/media/zeros", new byte[70 * 1024 * 1024]),
                        "too large when"),
                Arguments.of(
                        "a document type that would read files",
                        TestSheets.with(
                                workbook,
                                "xl/other.xml",
                                "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>".getBytes(UTF_8)),
                        "damaged"),
                Arguments.of("another archive", TestSheets.with(emptyZip(), "letter.txt", new byte[10]), "no workbook"),
                Arguments.of("heads only", "Name;City\r\n".getBytes(UTF_8), "one row only"),
                Arguments.of("heads only in a workbook", TestSheets.workbook(List.of(List.of("Name"))), "one row only"),
                Arguments.of("blanks only", " \r\n ; ; \r\n".getBytes(UTF_8), "nothing in"),
                Arguments.of("an empty workbook", TestSheets.workbook(List.of()), "nothing in"),
                Arguments.of(
                        "a quote that never ends", "Name,City\r\n\"One,Dresden\r\n".getBytes(UTF_8), "do not match"),
                Arguments.of("too many rows", many(2_001), "2000 rows"),
                Arguments.of(
                        "too many columns", ";".repeat(70).replace(";", "a;").getBytes(UTF_8), "60 columns"),
                Arguments.of("too large", new byte[5 * 1024 * 1024 + 1], "5 MB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFiles")
    void whatIsNoTableIsRefusedByWhatItIs(String what, byte[] content, String sentence) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> SheetReader.read(content))
                .withMessageContaining(sentence)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("file"));
    }

    @Test
    void whatWeGuardedAgainstBeingAFormulaComesBackAsItWas() {
        SheetTable table = SheetReader.read("Name,Phone\r\n\"'s Gravenhage\",\"'+31 70 123\"\r\n".getBytes(UTF_8));

        assertThat(table.rows().get(0).cells()).containsExactly("'s Gravenhage", "+31 70 123");
    }

    @Test
    void asManyAsAreAllowedAreRead() {
        assertThat(SheetReader.read(many(2_000)).rows()).hasSize(2_000);
    }

    @Test
    void aCellWithoutEndIsCut() {
        SheetTable table = SheetReader.read(("Name\r\n" + "x".repeat(1_000_000) + "\r\n").getBytes(UTF_8));

        assertThat(table.rows().get(0).cells().get(0)).hasSize(SheetReader.LONGEST_CELL);
    }

    private static byte[] many(int rows) {
        List<List<String>> all = new ArrayList<>(List.of(List.of("Name", "City")));
        all.addAll(Collections.nCopies(rows, List.of("One", "Dresden")));
        return TestSheets.csv(",", all);
    }

    private static byte[] emptyZip() {
        return new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    }
}
