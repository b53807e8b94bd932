package eu.groupexchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A,
                0x202E, 0x2060, 0x2063, 0x2066, 0x2069, 0x206F, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFC,
                0x1D173, 0xE0001, 0xE0041, 0xE007F, 0xE0100, 0x0000, 0x0007, 0x001B, 0x007F, 0x0090, 0xFFFE, 0xD800
            })
    void dropsWhatNobodySees(int unseen) {
        String character = new StringBuilder().appendCodePoint(unseen).toString();

        assertThat(TypedText.text("Ly" + character + "on")).isEqualTo("Lyon");
        assertThat(TypedText.line(character + "Lyon" + character)).isEqualTo("Lyon");
        assertThat(TypedText.line(character + " " + character)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u000b", "\f", "\u0085", "\u2028", "\u2029"})
    void separatorsEndALineOrAreSpaces(String separator) {
        assertThat(TypedText.text("one" + separator + "two")).isEqualTo("one\ntwo");
        assertThat(TypedText.line("one" + separator + "two")).isEqualTo("one two");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00A0, 0x1680, 0x2000, 0x2007, 0x2009, 0x200A, 0x202F, 0x205F, 0x2800, 0x3000})
    void everySpaceIsTheSame(int space) {
        assertThat(TypedText.text((char) space + "one" + (char) space + "two" + (char) space))
                .isEqualTo("one two");
    }

    @Test
    void lettersAreComposedAlsoWhereSomethingUnseenStoodBetween() {
        assertThat(TypedText.line("Ko\u200b\u0308ln")).isEqualTo("Köln");
    }

    @Test
    void keepsEveryVisibleCharacterOfTheUnion() {
        String seen = "Ąčęłńóśźż Ğğİı ßẞ Þþ Ђђ Щъ Αθήνα Ωώ – “„”‘’ € № ½ º ª · • … 😀 & < > \\ | ` * _";

        assertThat(TypedText.line(seen)).isEqualTo(seen);
        assertThat(TypedText.text("a\tb\nc")).isEqualTo("a\tb\nc");
    }

    @Test
    void cleanedOnceIsClean() {
        String everything = IntStream.rangeClosed(0, 0x10FFFF)
                .filter(c -> c % 7 == 0 || c < 0x3100)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String clean = TypedText.text(everything);

        assertThat(TypedText.text(clean)).isEqualTo(clean);
        assertThat(TypedText.line(TypedText.line(everything))).isEqualTo(TypedText.line(everything));
    }
}
