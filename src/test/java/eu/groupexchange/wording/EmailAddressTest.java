package eu.groupexchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@rail.example",
                "  anna@rail.example\u00a0",
                "Anna Berg <anna@rail.example>",
                "\"Berg, Anna\" <anna@rail.example>",
                "'Anna Berg' <anna@RAIL.example>;",
                "<anna@rail.example>",
                "< anna@rail.example >,",
                "mailto:anna@rail.example",
                "MAILTO:anna@rail.example?subject=Hello%20you&cc=b@c.eu",
                "<mailto:anna@rail.example>",
                "Anna Berg [mailto:anna@rail.example]",
                "anna@rail.example<mailto:anna@rail.example>",
                "anna@rail.example <anna@rail.example>",
                "anna@rail.example (Anna Berg)",
                "Anna Berg (anna@rail.example)",
                "E-Mail: anna@rail.example",
                "Mail : anna@rail.example.",
                "“anna@rail.example”",
                "anna@rail.example,",
                "anna@rail.example;",
                "anna@rail.example.",
                "anna @ rail.example",
                "anna@\u200brail.example",
                "anna@rail\u00ad.example",
                "anna＠rail.example",
                "anna(at)rail.example",
                "anna [at] rail [dot] example",
                "mailto:anna%40rail.example"
            })
    void readsOneAddressAsItIsCopied(String typed) {
        assertThat(EmailAddress.of(typed)).contains("anna@rail.example");
        assertThat(EmailAddress.problem(typed)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "jana@müller.example, jana@xn--mller-kva.example",
        "Jana@MÜLLER.Example, Jana@xn--mller-kva.example",
        "info@пример.бг, info@xn--e1afmkfd.xn--90ae",
        "info@ελληνικά.ευ, info@xn--hxargifdar.xn--qxa6a",
        "jana@xn--mller-kva.example, jana@xn--mller-kva.example",
        "a@straße.example, a@xn--strae-oqa.example"
    })
    void keepsAnInternationalDomainAsMailNeedsIt(String typed, String kept) {
        assertThat(EmailAddress.of(typed)).contains(kept);
        assertThat(EmailAddress.shown(kept))
                .isEqualTo(EmailAddress.shown(EmailAddress.of(typed).orElseThrow()))
                .doesNotContain("xn--");
    }

    @Test
    void showsADomainInItsOwnLetters() {
        assertThat(EmailAddress.shown("jana@xn--mller-kva.example")).isEqualTo("jana@müller.example");
        assertThat(EmailAddress.shown("jana@rail.example")).isEqualTo("jana@rail.example");
        assertThat(EmailAddress.shown("no address")).isEqualTo("no address");
    }

    @Test
    void namesTheLettersThatMailDoesNotTake() {
        assertThat(EmailAddress.problem("Jürgen <jürgen@rail.example>")).contains("“ü”");
        assertThat(EmailAddress.problem("ЈАНА@rail.example")).contains("“ЈАНА”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.eu, c@d.eu",
                "a@b.eu; c@d.eu",
                "a@b.eu c@d.eu",
                "A <a@b.eu>, B <c@d.eu>",
                "a@b.eu <c@d.eu>",
                "A <a@b.eu>; c@d.eu"
            })
    void takesNoTwoAddresses(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
        assertThat(EmailAddress.problem(typed)).isEqualTo("Enter one e-mail address only.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@b.eu",
                "a@b",
                "a b@c.eu",
                ".a@b.eu",
                "a..b@c.eu",
                "a@-b.eu",
                "a@b..eu",
                "a@b_c.eu",
                "a@1.2.3.4",
                "mailto:",
                "<>",
                "a@b.eu\r\nBcc: c@d.eu",
                "a@b@c.eu"
            })
    void takesNothingElse(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
        assertThat(EmailAddress.problem(typed)).isNotEmpty();
    }
}
