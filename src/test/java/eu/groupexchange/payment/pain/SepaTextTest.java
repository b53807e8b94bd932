package eu.groupexchange.payment.pain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SepaTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '%',
            value = {
                "Grappe d'Île-de-France | Grappe d'Ile-de-France",
                "Straße der Übung | Strasse der Ubung",
                "Ørsted Klynge Æbleø | Orsted Klynge AEbleo",
                "Klaster Łódź – Żółć | Klaster Lodz - Zolc",
                "Đakovo Œuvre Þór ħal Għaxaq | Dakovo OEuvre THor hal Ghaxaq",
                "Ştefan Țepeş ğ İstanbul ı | Stefan Tepes g Istanbul i",
                "Ελληνικός Συνεταιρισμός | Ellinikos Synetairismos",
                "Θεσσαλονίκη Ψαράς | Thessaloniki Psaras",
                "Клъстер Велико Търново Щит | Klaster Veliko Tarnovo Shtit",
                "Müller & Söhne | Muller + Sohne",
                "a_b;c[d]{e}<f>\"g` | a-b,c(d)(e)(f)'g'",
                "50 % @ home * = | 50 . . home . .",
            })
    void writesWhatEveryBankCanRead(String name, String taken) {
        assertThat(SepaText.of(name, 140)).isEqualTo(taken);
    }

    @Test
    void makesEachSymbolWithoutALikeOneFullStop() {
        assertThat(SepaText.of("A🎉B", 70)).isEqualTo("A.B");
    }

    @Test
    void joinsLinesAndDropsControlCharacters() {
        assertThat(SepaText.of("  one\r\n\ttwo\u0000\u0007 three ", 70)).isEqualTo("one two three");
    }

    @Test
    void cutsAtTheLimitAndLeavesNoBlankBehind() {
        assertThat(SepaText.of("abcd efgh", 5)).isEqualTo("abcd");
        assertThat(SepaText.of("ß".repeat(140), 70)).isEqualTo("s".repeat(70));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void saysThatNothingWasProvided(String nothing) {
        assertThat(SepaText.of(nothing, 70)).isEqualTo("NOTPROVIDED");
    }
}
