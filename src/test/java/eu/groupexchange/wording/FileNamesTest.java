package eu.groupexchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "...",
                "../..",
                "..\\..\\",
                "/",
                "\u200b",
                "\u202e\u0000",
                "\r\n",
                "???",
                "CON",
                "nul.pdf",
                "com1.txt",
                "LPT9",
                "aux .pdf",
                "../../x",
                "C:\\temp\\x",
                "a\u202ebcd.pdf",
                "a\r\nSet-Cookie: x=y",
                "a\"; b=\"c",
                "a;b%0d%0a.pdf",
                "<script>.pdf",
                "\ufffd\ufffd",
                "a\u2028b.pdf",
                "😀.pdf",
                "   .pdf"
            })
    void keepsAnOddNameAsOneThatNothingStumblesOver(String sent) {
        String kept = FileNames.kept(sent);

        assertThat(kept)
                .isNotBlank()
                .doesNotContainPattern("[\\\\/:*?\"<>|\\p{Cntrl}\u202e\u200b]")
                .doesNotMatch("(?i)(con|prn|aux|nul|com\\d|lpt\\d) ?(\\..*)?")
                .doesNotStartWith(".")
                .doesNotEndWith(".");
        assertThat(FileNames.ascii(kept)).matches("[ -~]+").doesNotContainPattern("[\\\\/:*?\"<>|;%]");
        assertThat(FileNames.kept(kept)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "boarding pass.pdf, boarding pass.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\Anna\\Bordkarte.pdf, Bordkarte.pdf",
        "Zoë’s Reise.pdf, Zoë’s Reise.pdf",
        "Απόδειξη.pdf, Απόδειξη.pdf",
        "bo\u00adar\u200bding\u00a0pass.pdf, boarding pass.pdf",
        "gnp.ssap\u202egnidraob.pdf, gnp.ssapgnidraob.pdf",
        "100 % paid.pdf, 100 % paid.pdf",
        "nul.pdf, file nul.pdf"
    })
    void keepsTheNameThatAPersonGave(String sent, String kept) {
        assertThat(FileNames.kept(sent)).isEqualTo(kept);
    }

    @Test
    void cutsALongNameAndLeavesItsEnding() {
        assertThat(FileNames.kept("x".repeat(3000) + ".pdf")).hasSize(120).endsWith("x….pdf");
        assertThat(FileNames.kept("😀".repeat(3000) + ".jpeg")).endsWith("….jpeg");
        assertThat(FileNames.kept("a." + "b".repeat(3000))).hasSize(120).endsWith("…");
        assertThat(FileNames.kept("../" + "x".repeat(116) + ".pdf")).isEqualTo("x".repeat(116) + ".pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "VAL22-0001-claim.pdf, VAL22-0001-claim.pdf",
        "Zoë’s Übersicht.pdf, Zoe's Ubersicht.pdf",
        "Απόδειξη.pdf, Apodeixe.pdf",
        "Отчёт.pdf, Otcet.pdf",
        "a;b%20.pdf, a_b_20.pdf"
    })
    void writesANameInAsciiLetters(String name, String ascii) {
        assertThat(FileNames.ascii(name)).isEqualTo(ascii);
    }
}
