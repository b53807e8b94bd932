package eu.groupexchange.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCodeTest {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String CODE = "7K3M9Q-X2VB4N-T8WYEZ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                CODE,
                "7k3m9q-x2vb4n-t8wyez",
                "7K3M9QX2VB4NT8WYEZ",
                " 7K3M9Q X2VB4N T8WYEZ ",
                "7K3M9Q\u2011X2VB4N\u2013T8WYEZ",
                "7K3 M9Q.X2V-B4N\u00a0T8W YEZ"
            })
    void isReadHoweverItIsTyped(String typed) {
        assertThat(PaperCode.parse(typed)).map(PaperCode::value).hasValue(CODE);
    }

    @Test
    void lettersThatAreMistakenForDigitsMeanThem() {
        PaperCode code = codeWith("01");

        String misread = code.value().replace('0', 'o').replace('1', 'l');

        assertThat(PaperCode.parse(misread)).contains(code);
        assertThat(PaperCode.parse(misread.replace('l', 'I'))).contains(code);
    }

    @Test
    void anyOneWrongLetterIsNoticed() {
        String letters = CODE.replace("-", "");
        for (int at = 0; at < letters.length(); at++) {
            for (char other : LETTERS.toCharArray()) {
                String typed = letters.substring(0, at) + other + letters.substring(at + 1);
                assertThat(PaperCode.parse(typed).isPresent()).as(typed).isEqualTo(typed.equals(letters));
            }
        }
    }

    @Test
    void anyTwoLettersThatChangedPlacesAreNoticed() {
        String letters = CODE.replace("-", "");
        for (int first = 0; first < letters.length(); first++) {
            for (int second = first + 1; second < letters.length(); second++) {
                StringBuilder typed = new StringBuilder(letters);
                typed.setCharAt(first, letters.charAt(second));
                typed.setCharAt(second, letters.charAt(first));
                boolean same = typed.toString().equals(letters);
                assertThat(PaperCode.parse(typed.toString()).isPresent())
                        .as(typed.toString())
                        .isEqualTo(same);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "7K3M9Q",
                CODE + "0",
                "7K3M9Q-X2VB4N-T8WYEU",
                "../../etc/passwd",
                "7K3M9Q-X2VB4N-T8WYE\u0000",
                "ÄÖÜ3M9QX2VB4NT8WYE"
            })
    void whatIsNoCodeIsNone(String typed) {
        assertThat(PaperCode.parse(typed)).isEmpty();
    }

    @Test
    void codesComeByChanceAndCanBeReadAgain() {
        Set<PaperCode> codes = new HashSet<>();
        Set<Integer> letters = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            PaperCode code = PaperCode.random();
            assertThat(code.value()).matches("[0-9A-HJKMNP-TV-Z]{6}(-[0-9A-HJKMNP-TV-Z]{6}){2}");
            assertThat(PaperCode.parse(code.value())).contains(code);
            codes.add(code);
            code.value().chars().filter(letter -> letter != '-').forEach(letters::add);
        }

        assertThat(codes).hasSize(1000);
        assertThat(letters).hasSize(LETTERS.length());
    }

    private static PaperCode codeWith(String letters) {
        while (true) {
            PaperCode code = PaperCode.random();
            if (letters.chars().allMatch(letter -> code.value().indexOf(letter) >= 0)) {
                return code;
            }
        }
    }
}
