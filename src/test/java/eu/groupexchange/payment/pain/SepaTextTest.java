package eu.groupexchange.payment.pain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
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
                "STRAßE | STRASSE",
                "STRAẞE | STRASSE",
                "Ørsted Klynge Æbleø | Orsted Klynge Aebleo",
                "ÆØÅ KLYNGE | AEOA KLYNGE",
                "Klaster Łódź – Żółć | Klaster Lodz - Zolc",
                "Đakovo Œuvre Þór ħal Għaxaq | Dakovo Oeuvre Thor hal Ghaxaq",
                "ŒUVRE ÞÓR | OEUVRE THOR",
                "Ştefan Țepeş ğ İstanbul ı | Stefan Tepes g Istanbul i",
                "Ελληνικός Συνεταιρισμός | Ellinikos Synetairismos",
                "ΕΛΛΗΝΙΚΟΣ ΣΥΝΕΤΑΙΡΙΣΜΟΣ | ELLINIKOS SYNETAIRISMOS",
                "Θεσσαλονίκη Ψαράς | Thessaloniki Psaras",
                "ΘΕΣΣΑΛΟΝΙΚΗ ΨΑΡΑΣ | THESSALONIKI PSARAS",
                "Ούζο Μπουφές Ντίνος | Ouzo Boufes Ntinos",
                "ΟΥΖΟ ΜΠΟΥΦΕΣ ΝΤΙΝΟΣ | OUZO BOUFES NTINOS",
                "Αύρα Ευρώπη Άγγελος Αϋπνία Χάος Ξάνθη | Avra Evropi Angelos Aypnia Chaos Xanthi",
                "ΑΥΡΑ ΕΥΡΩΠΗ | AVRA EVROPI",
                "Клъстер Велико Търново Щит | Klaster Veliko Tarnovo Shtit",
                "Щъркел ЩЪРКЕЛ щъркел Щъ | Shtarkel SHTARKEL shtarkel Shta",
                "Юлия ЮЛИЯ Я ЖП ООД „Жълт“ | Yuliya YULIYA Ya ZHP OOD 'Zhalt'",
                "Я И ТИ | YA I TI",
                "ЕООДЮг | EOODYug",
                "Ю. Щерева | Yu. Shtereva",
                "Запоріжжя Згурський Юрій Щастя Їжак Київ Ґалаґан | Zaporizhzhia Zghurskyi Yurii Shchastia Yizhak Kyiv Galagan",
                "ЗАПОРІЖЖЯ | ZAPORIZHZHIA",
                "Џерџелез Љубљана Њега Ћуприја Чачак Шабац | Dzerdzelez Ljubljana Njega Cuprija Cacak Sabac",
                "ЉУБЉАНА | LJUBLJANA",
                "Ѓорче Ќерим Скопје | Gjorche Kjerim Skopje",
                "Подъезд Эльбрус | Podezd Elbrus",
                "Ǆungla ǅungla ǆungla ǄUNGLA Ǉubav ǋegoš | Dzungla Dzungla dzungla DZUNGLA Ljubav Njegos",
                "Ĳsselmeer ĳs ĲSSELMEER | IJsselmeer ijs IJSSELMEER",
                "თბილისი | tbilisi",
                "ᲗᲑᲘᲚᲘᲡᲘ | TBILISI",
                "Müller & Söhne | Muller + Sohne",
                "a_b;c[d]{e}<f>\"g` | a-b,c(d)(e)(f)'g'",
                "50 % @ home * = | 50 . . home . .",
                "L'Écho “Nord” ‘x’ «y» „z“ O’Neill O´Neill O`Neill | L'Echo 'Nord' 'x' 'y' 'z' O'Neill O'Neill O'Neill",
                "A/B // C/ | A/B / C",
                "٣٤ 東京 北京 | 34 dong jing bei jing",
                "חיפה | hyph",
                "Šiauliai Žemė Ąžuolas | Siauliai Zeme Azuolas",
                "Ħ'Attard Ċetta | H'Attard Cetta",
                "Ærø ÆRØ Æ | Aero AERO Ae",
                "McDonald GmbH & Co. KG | McDonald GmbH + Co. KG",
                "iPhone eHealth | iPhone eHealth",
                "IJsselmeer | IJsselmeer",
                "ʻOkina ʿAli Qurʼan | 'Okina 'Ali Qur'an",
                "a—b―c‐d‑e−f~g | a-b-c-d-e-f-g",
                "ＡＢＣ　ｄｅｆ | ABC def",
                "𝐀𝐁 𝓬 | AB c",
                "Ⓐ ① ㎏ | A 1 kg",
                "ẞ | SS",
                "ß | ss",
                "ΐ ΰ Ώ | i y O",
                "Россия Объединение Щёлково ЮЛИЯ | Rossiya Obedinenie Shchelkovo YULIYA",
                "№ 5 m² ½ 10 € ﬁn | No 5 m2 1/2 10 EUR fin",
                "STRASSEẞ | STRASSESS",
            })
    void writesWhatEveryBankCanRead(String name, String taken) {
        assertThat(SepaText.of(name, 140)).isEqualTo(taken);
    }

    /** Zero-width space, soft hyphen, joiners, directions, byte-order mark, fillers: nobody would miss them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rail\u200BCluster", "Rail\u00ADCluster", "\uFEFFRailCluster", "Rail\u2060Cluster", "Rail\u200DCluster",
                "\u202ERailCluster\u202C", "Rail\u3164Cluster", "Rail\uFE0FCluster", "Rail\u0007Cluster",
                        "Rail\u034FCluster",
                "Rail\uDB40\uDC41Cluster"
            })
    void dropsWhatNobodySees(String name) {
        assertThat(SepaText.of(name, 70)).isEqualTo("RailCluster");
    }

    @Test
    void takesLettersWithTheirMarksComposedOrNot() {
        for (String name : List.of("Café Müller Žižka", "Ийон Їжак", "Ώρα Αϋπνία", "Йордан")) {
            assertThat(SepaText.of(Normalizer.normalize(name, Normalizer.Form.NFD), 70))
                    .isEqualTo(SepaText.of(name, 70))
                    .doesNotContain(".");
        }
    }

    @Test
    void makesSymbolsThatStandTogetherOneFullStop() {
        assertThat(SepaText.of("A🎉B", 70)).isEqualTo("A.B");
        assertThat(SepaText.of("A\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67B👍\uD83C\uDFFD C🇩🇪", 70))
                .isEqualTo("A.B. C.");
        assertThat(SepaText.of("1\uFE0F\u20E3 place", 70)).isEqualTo("1 place");
    }

    @Test
    void joinsLinesAndDropsControlCharacters() {
        assertThat(SepaText.of("  one\r\n\ttwo\u0000\u0007 three\u2028four\u00A0five ", 70))
                .isEqualTo("one two three four five");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"/a/ | a", "a//b///c | a/b/c", "a / / b | a / b", "/ | NOTPROVIDED", "VAL22-0001 / | VAL22-0001"})
    void hasNoSlashAtAnEndAndNoTwoTogether(String text, String taken) {
        assertThat(SepaText.of(text, 70)).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abcd efgh | 5 | abcd",
                "abcd efgh | 8 | abcd efg",
                "abcdef ghijklmn | 8 | abcdef",
                "Verein (Sitz Wien) | 8 | Verein",
                "Forum / Haus | 8 | Forum",
                "ßßß | 5 | ssss",
                "Щщщ | 5 | Sht",
                "ЩЩЩ | 8 | SHTSHT",
            })
    void cutsBetweenWordsOrAtLeastBetweenLetters(String text, int length, String taken) {
        assertThat(SepaText.of(text, length)).isEqualTo(taken);
    }

    @Test
    void isNeverLongerThanItMayBe() {
        for (String text :
                List.of("ß".repeat(140), "Щъ ".repeat(90), "ﷺ".repeat(40), "e\u0301".repeat(99), "№".repeat(70))) {
            for (int length : new int[] {35, 70, 140}) {
                assertThat(SepaText.of(text, length))
                        .hasSizeLessThanOrEqualTo(length)
                        .matches("[A-Za-z0-9/?:().,'+ -]+");
            }
        }
        assertThat(SepaText.of("ß".repeat(140), 70)).isEqualTo("s".repeat(70));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n", "\u200B", "🎉", "...", "--", "\u0301"})
    void saysThatNothingWasProvided(String nothing) {
        assertThat(SepaText.of(nothing, 70)).isEqualTo("NOTPROVIDED");
    }
}
