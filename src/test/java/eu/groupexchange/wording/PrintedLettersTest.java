package eu.groupexchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedLettersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Łódź őű ș ț ß ẞ œ ı İ ğ đ ħ ŋ þ",
                "Σιδηρόδρομοι Ώ ΐ",
                "Железници Жеравна Ђ Љ Њ Ї Є Ґ",
                "€ – — “quoted” «cité» … → ✓ & <b>\n\tnext"
            })
    void whatEuropeWritesIsPrinted(String text) {
        assertThat(PrintedLetters.problem(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Rail 🚆 Cluster, 🚆", "铁路 Cluster, 铁 路", "רכבת, ר כ ב ת", "سكة, س ك ة", "ᚠᚢ, ᚠ ᚢ"})
    void whatCannotBePrintedIsNamed(String text, String named) {
        assertThat(PrintedLetters.problem(text)).startsWith("We cannot print " + named + ".");
    }

    @Test
    void ofManyOnlySomeAreNamed() {
        assertThat(PrintedLetters.problem("一二三四五六七八九十")).contains("一 二 三 四 五 六 七 八 and others");
    }
}
