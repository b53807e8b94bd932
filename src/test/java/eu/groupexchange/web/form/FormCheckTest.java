package eu.groupexchange.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.web.form.Field.Kind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {

    private static final Form REGISTRATION =
            new FormLibrary().registration().offering(Map.of("countries", Countries.choices(List.of())));

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("organisationName", "Rail Cluster Rheinland"),
            Map.entry("registrationNumber", "DE123456789"),
            Map.entry("city", "Köln"),
            Map.entry("website", "https://rail.example"),
            Map.entry("contactName", "Jana Weiß"),
            Map.entry("contactRole", "Manager"),
            Map.entry("email", "jana.weiss@rail.example"),
            Map.entry("phone", "+49 (0)221 1234-56"),
            Map.entry("motivation", "We compare services."),
            Map.entry("country", "DE"),
            Map.entry("iban", "DE89 3704 0044 0532 0130 00"));

    private static Map<String, List<String>> complete() {
        Map<String, List<String>> sent = new HashMap<>();
        Map.ofEntries(
                        Map.entry("organisationName", "Rail Cluster Rheinland"),
                        Map.entry("organisationType", "cluster"),
                        Map.entry("registrationNumber", "DE123456789"),
                        Map.entry("country", "DE"),
                        Map.entry("city", "Köln"),
                        Map.entry("website", "https://rail.example"),
                        Map.entry("contactName", "Jana Weiß"),
                        Map.entry("contactRole", "Manager"),
                        Map.entry("email", "jana.weiss@rail.example"),
                        Map.entry("phone", "+49 (0)221 1234-56"),
                        Map.entry("motivation", "We compare services."),
                        Map.entry("interests", "Rolling stock"),
                        Map.entry("privacyConsent", "on"))
                .forEach((key, value) -> sent.put(key, List.of(value)));
        return sent;
    }

    private static Answers checkWith(String key, String value) {
        Map<String, List<String>> sent = complete();
        sent.put(key, List.of(value));
        return FormCheck.check(REGISTRATION, sent);
    }

    private static Answers check(Field field, String value) {
        return FormCheck.check(
                new Form("one", List.of(new Section("", "", List.of(field)))), Map.of("it", List.of(value)));
    }

    private static Field field(Kind kind, @Nullable Pattern pattern) {
        Limits limits = new Limits(false, 0, 50, pattern, new BigDecimal("1"), new BigDecimal("9.5"));
        return new Field("it", kind, "It", "", limits, List.of(), null, Map.of());
    }

    @Test
    void acceptsACompleteRegistration() {
        Answers answers = FormCheck.check(REGISTRATION, complete());

        assertThat(answers.errors()).isEmpty();
        assertThat(answers.values())
                .containsEntry("city", "Köln")
                .containsEntry("privacyConsent", "true")
                .hasSize(13);
    }

    @Test
    void saysOneSentenceForEachFieldThatIsMissing() {
        Answers answers = FormCheck.check(REGISTRATION, Map.of());

        assertThat(answers.errors())
                .containsOnlyKeys(
                        "organisationName",
                        "organisationType",
                        "country",
                        "city",
                        "contactName",
                        "email",
                        "motivation",
                        "privacyConsent")
                .containsEntry("city", "Enter the city of your organisation.");
        assertThat(answers.errors().keySet()).first().isEqualTo("organisationName");
    }

    @Test
    void ignoresWhatTheFormDoesNotAsk() {
        assertThat(checkWith("status", "CONFIRMED").values()).doesNotContainKey("status");
    }

    @Test
    void refusesAFieldThatWasSentTwice() {
        Map<String, List<String>> sent = complete();
        sent.put("email", List.of("a@rail.example", "b@rail.example"));

        assertThat(FormCheck.check(REGISTRATION, sent).errors())
                .containsEntry("email", "“E-mail address” was sent more than once. Send one answer.");
    }

    @Test
    void trimsAndComposesWhatWasTyped() {
        assertThat(checkWith("city", " \u00a0Ko\u0308ln\u200b\t").value("city")).isEqualTo("Köln");
        assertThat(checkWith("organisationName", "Rail\u00a0Cluster").value("organisationName"))
                .isEqualTo("Rail Cluster");
    }

    @Test
    void keepsTheLinesOfALongText() {
        Answers answers = checkWith("motivation", "One\r\nTwo\rThree");

        assertThat(answers.errors()).isEmpty();
        assertThat(answers.value("motivation")).isEqualTo("One\nTwo\nThree");
    }

    @Test
    void takesBlanksForNoAnswer() {
        assertThat(checkWith("contactName", " \t\n\u00a0").errors())
                .containsEntry("contactName", "Enter the name of the person who represents your organisation.");
    }

    @Test
    void whatNobodySeesChangesNoFieldOfAnyForm() {
        for (Form form : List.of(REGISTRATION, new FormLibrary().claim())) {
            for (Field field : form.fields()) {
                if (field.kind() == Kind.FILE) {
                    continue;
                }
                String plain = field.choices().isEmpty()
                        ? PLAIN.getOrDefault(field.key(), "true")
                        : field.choices().get(0).value();

                assertThat(only(
                                form,
                                field.key(),
                                "\u2068\u200b" + plain.replaceAll("(?<=.)(?=.)", "\u00ad") + "\ufe0f\u0007"))
                        .as(form.id() + " " + field.key())
                        .isEqualTo(only(form, field.key(), plain))
                        .satisfies(answers ->
                                assertThat(answers.error(field.key())).isNull());
                assertThat(only(form, field.key(), "\u200b\ufeff\u3164\u0000"))
                        .as(form.id() + " " + field.key())
                        .isEqualTo(only(form, field.key(), ""));
            }
        }
    }

    private static Answers only(Form form, String key, String value) {
        return FormCheck.check(form, Map.of(key, List.of(value)));
    }

    @Test
    void linesAreSpacesWhereThereIsOneLine() {
        assertThat(checkWith("organisationName", "Rail\u2028Cluster \r\n Lyon").value("organisationName"))
                .isEqualTo("Rail Cluster Lyon");
        assertThat(checkWith("motivation", "One\u2029Two\u0085Three").value("motivation"))
                .isEqualTo("One\nTwo\nThree");
    }

    @Test
    void countsCharactersAndNotBytes() {
        assertThat(checkWith("contactName", "😀".repeat(120)).errors()).isEmpty();
        assertThat(checkWith("contactName", "😀".repeat(121)).errors())
                .containsEntry("contactName", "“First and last name” can have 120 characters at most; yours has 121.");
    }

    @Test
    void asksForALeastLength() {
        assertThat(checkWith("contactName", "J").error("contactName"))
                .isEqualTo("“First and last name” needs 2 characters at least.");
    }

    @Test
    void readsNoMoreOfAHugeAnswerThanItCanShow() {
        Answers answers = checkWith("motivation", "x".repeat(1_500_000));

        assertThat(answers.error("motivation"))
                .isEqualTo("“Why do you want to take part?” can have 4000 characters at most; yours has far more.");
        assertThat(answers.value("motivation")).hasSize(FormCheck.READ_AT_MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.eu", "first.last+tag@sub.example.org", "o'neill@example.ie"})
    void knowsAnEmailAddress(String address) {
        assertThat(checkWith("email", address).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@b",
                "@b.eu",
                "a@",
                "a b@c.eu",
                "a@b.eu, c@d.eu",
                "a@b.eu c@d.eu",
                "a@b..eu",
                ".a@b.eu",
                "a..b@c.eu",
                "a@-b.eu",
                "A <a@b.eu>, B <c@d.eu>",
                "A <a@b.eu>; c@d.eu",
                "jürgen@b.eu",
                "a@b.e"
            })
    void refusesWhatIsNoEmailAddressAndKeepsItAsTyped(String address) {
        Answers answers = checkWith("email", address);

        assertThat(answers.error("email")).isNotNull();
        assertThat(answers.value("email")).isEqualTo(address);
    }

    @Test
    void completesAWebAddress() {
        assertThat(checkWith("website", "www.rail.example/about").value("website"))
                .isEqualTo("https://www.rail.example/about");
        assertThat(checkWith("website", "HTTP://rail.example:8080").errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript://rail.example/%0aalert(1)",
                "javascript:alert(1)",
                "https://rail",
                "rail example",
                "ftp://a.eu",
                "info@rail.example",
                "https://someone@rail.example"
            })
    void refusesWhatIsNoWebAddress(String address) {
        assertThat(checkWith("website", address).error("website"))
                .isEqualTo("Enter a web address such as https://www.example.org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+33 3 27 00 00 00", "0221/1234-56", "(+33) 3.27.00", "+49 (0)221 12345"})
    void knowsATelephoneNumber(String number) {
        assertThat(checkWith("phone", number).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "12", "+33 3 27 ext"})
    void refusesWhatIsNoTelephoneNumber(String number) {
        assertThat(checkWith("phone", number).error("phone"))
                .isEqualTo("Enter a telephone number in digits, such as +33 3 27 00 00 00.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "—",
                "n/a",
                "N.A.",
                "none",
                "None.",
                "no",
                "keine",
                "k. A.",
                "aucun",
                "ninguna",
                "Нет",
                "δεν υπάρχει",
                "www",
                "www.",
                "http://",
                "https://www.",
                "https://none",
                "0",
                "xxx",
                "...",
                "?"
            })
    void whatIsPlainlyNoneIsNoAnswerWhereNoneIsNeeded(String none) {
        for (String key : List.of("website", "phone", "registrationNumber", "contactRole")) {
            Answers answers = checkWith(key, none);

            assertThat(answers.errors()).as(key).isEmpty();
            assertThat(answers.value(key)).as(key).isEmpty();
        }
    }

    @Test
    void aNeededAnswerIsNotGuessedToBeNone() {
        assertThat(checkWith("city", "Å").value("city")).isEqualTo("Å");
        assertThat(checkWith("contactName", "Nie").errors()).isEmpty();
        assertThat(checkWith("website", "www.no").value("website")).isEqualTo("https://www.no");
    }

    @Test
    void anAccountIsKeptAsOnPaperHoweverItWasCopied() {
        Form claim = new FormLibrary().claim();

        assertThat(only(claim, "iban", "IBAN: de89-3704-0044-0532-0130-00").value("iban"))
                .isEqualTo("DE89 3704 0044 0532 0130 00");
        assertThat(only(claim, "iban", "DE89 3704").value("iban")).isEqualTo("DE89 3704");
    }

    @Test
    void refusesAnAnswerThatIsNotOffered() {
        assertThat(checkWith("organisationType", "government").error("organisationType"))
                .isEqualTo("Choose one of the answers that “What kind of organisation is it?” offers.");
        assertThat(checkWith("country", "US").errors()).containsKey("country");
        assertThat(checkWith("country", "de").errors()).containsKey("country");
    }

    @Test
    void takesABoxForTickedOnlyWhenItIs() {
        assertThat(checkWith("privacyConsent", "false").errors()).containsOnlyKeys("privacyConsent");
        assertThat(checkWith("privacyConsent", "true").errors()).isEmpty();
    }

    @Test
    void holdsNumbersWithinTheirRange() {
        Field number = field(Kind.NUMBER, null);

        assertThat(check(number, "1").errors()).isEmpty();
        assertThat(check(number, "9,5").errors()).isEmpty();
        assertThat(check(number, "0.99").error("it")).isEqualTo("“It” must be 1 or more.");
        assertThat(check(number, "9.51").error("it")).isEqualTo("“It” must be 9.5 or less.");
        assertThat(check(number, "1e3").error("it")).isEqualTo("“It” must be a number.");
    }

    @Test
    void matchesAPatternInFull() {
        Field code = field(Kind.TEXT, Pattern.compile("[A-Z]{2}"));

        assertThat(check(code, "AB").errors()).isEmpty();
        assertThat(check(code, "ABC").error("it")).isEqualTo("“It” is not written as it must be.");
    }
}
