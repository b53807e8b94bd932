package eu.groupexchange.exchange.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.exchange.Slug;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of mistake in a call file is named with its field and what is expected there. */
class CallCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CallCheck check = new CallCheck();

    @TempDir
    Path folder;

    /** Who says nothing about a survey gets the usual one; who wants none says so. */
    @Test
    void aCallWithoutASurveyAsksTheUsualQuestions() throws IOException {
        ObjectNode call = sample();
        call.remove("survey");
        assertThat(check.read(call).survey().questions()).hasSize(5);

        call.putObject("survey").putArray("questions");
        assertThat(check.read(call).survey().isAsked()).isFalse();
    }

    @Test
    void nothingIsWrongWithTheSample() throws IOException {
        assertThat(check.problems(sample())).isEmpty();
        assertThat(check.read(sample()).lastRegistrationDay()).hasToString("2022-04-10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /firstDay                            | "2022-05-06"              | /agenda/0/date: expected a day of the exchange (2022-05-06 to 2022-05-06), but found 2022-05-04.
        /firstDay                            | "2022-05-07"              | /lastDay: expected the first day (2022-05-07) or a later one, but found 2022-05-06.
        /lastDay                             | "2022-05-07"              | /agenda: expected each day of the exchange, but found nothing for 2022-05-07.
        /lastDay                             | "9999-05-07"              | /lastDay: expected an exchange of 60 days at most, but found 9999-05-07.
        /lastDay                             | "2022-02-30"              | /lastDay: expected a day of the calendar, such as 2022-05-04, but found "2022-02-30".
        /agenda/1/date                       | "2022-05-04"              | /agenda/1/date: expected each day once, but found 2022-05-04 again.
        /agenda/1/date                       | "5 May"                   | /agenda/1/date: expected a day of the calendar, such as 2022-05-04, but found "5 May".
        /registrationClosesAt                | "2022-05-05T00:00:00+02:00" | /registrationClosesAt: expected a moment before the exchange begins (2022-05-04), but found 2022-05-05T00:00+02:00.
        /registrationClosesAt                | "2022-04-11"              | /registrationClosesAt: expected the first moment at which nobody can register any more, with its offset, such as 2022-04-11T00:00:00+02:00, but found "2022-04-11".
        /agenda/0/sessions/1/from            | "12:30"                   | /agenda/0/sessions/1/from: expected the end of the session before (13:00) or later, but found 12:30.
        /agenda/0/sessions/2/until           | "02:00"                   | /agenda/0/sessions/2/until: expected a time after the session's beginning (14:00) on the same day, but found 02:00.
        /agenda/0/sessions/0/from            | "9 h"                     | /agenda/0/sessions/0/from: expected a time of the day at the venue, such as 09:00, but found "9 h".
        /agenda/0/sessions/2/half            | "EVENING"                 | /agenda/0/sessions/2/half: expected MORNING or AFTERNOON, for which attendance in this session counts; null for a break, but found "EVENING".
        /agenda/2/sessions                   | []                        | /agenda/2/sessions: expected the sessions and breaks of the day, in order, but found [].
        /zone                                | "Europe/Valenciennes"     | /zone: expected the time zone of the venue by its name in the tz database, such as Europe/Paris, but found "Europe/Valenciennes".
        /zone                                | "+02:00"                  | /zone: expected the time zone of the venue by its name in the tz database, such as Europe/Paris, but found "+02:00".
        /rules/countriesAllowed/0            | "UK"                      | /rules/countriesAllowed/0: expected the two capital letters that ISO 3166-1 gives a country, such as DE, but found "UK" (did you mean GB?).
        /rules/countriesExcluded/0           | "fr"                      | /rules/countriesExcluded/0: expected the two capital letters that ISO 3166-1 gives a country, such as DE, but found "fr" (did you mean FR?).
        /host/country                        | "XX"                      | /host/country: expected the two capital letters that ISO 3166-1 gives a country, such as DE, but found "XX".
        /rules/countriesAllowed              | ["FR"]                    | /rules/countriesExcluded: expected at least one country that is allowed and not excluded, but found all of them excluded.
        /rules/countriesAllowed/1            | "AT"                      | /rules/countriesAllowed: expected each entry once.
        /rules/lumpSum/amount                | 0                         | /rules/lumpSum/amount: expected an amount above zero with two decimals at most, such as 450.00, but found 0.
        /rules/lumpSum/amount                | 450.005                   | /rules/lumpSum/amount: expected an amount above zero with two decimals at most, such as 450.00, but found 450.005.
        /rules/lumpSum/amount                | "450"                     | /rules/lumpSum/amount: expected an amount above zero with two decimals at most, such as 450.00, but found "450".
        /rules/lumpSum/currency              | "CHF"                     | /rules/lumpSum/currency: expected EUR, because payments are SEPA credit transfers, but found "CHF".
        /rules/capacity                      | 0                         | /rules/capacity: expected how many organisations may take part, 1 or more; left out or null where there is no limit, but found 0.
        /rules/claimDays                     | -30                       | /rules/claimDays: expected days after the last day within which a claim is sent, 1 or more, but found -30.
        /rules/confirmationDays              | 2.5                       | /rules/confirmationDays: expected days after the invitation within which the place is confirmed, 1 or more, but found 2.5.
        /rules/requiredDays                  | 4                         | /rules/requiredDays: expected no more days than the exchange has (3), but found 4.
        /rules/addressReminderDays           | 7                         | /rules/addressReminderDays: expected fewer days than the deadline has that it reminds of (/rules/addressDays: 7), but found 7.
        /rules/confirmationReminderDays/0    | 6                         | /rules/confirmationReminderDays/1: expected more days than the reminder before (6), but found 6.
        /rules/claimReminderDays/1           | 31                        | /rules/claimReminderDays/1: expected fewer days than the deadline has that it reminds of (/rules/claimDays: 30), but found 31.
        /rules/claimReminderDays             | [10]                      | /rules/claimReminderDays: expected two numbers of days after the invitation to claim, such as [10, 20], but found [10].
        /rules/distance/mode                 | "excluded"                | /rules/distance/mode: expected exclude (no place), halve (half the lump sum) or ignore, but found "excluded".
        /rules/distance/minimumKm            | 0                         | /rules/distance/minimumKm: expected kilometres above zero (or the mode "ignore"), but found 0.
        /survey/questions/0/kind             | "stars"                   | /survey/questions/0/kind: expected scale (from 1 to 5), yesNo, choice or text, but found "stars".
        /survey/questions/0/question         | " "                       | /survey/questions/0/question: expected the question in one line, 300 characters at most, but found " ".
        /survey/questions/3/choices          | ["One"]                   | /survey/questions/3/choices: expected at least two answers to choose from, but found 1.
        /survey/questions/3/kind             | "text"                    | /survey/questions/3/choices: expected no answers to choose from, because only a question of the kind choice has them.
        /rules/distance/reviewBandKm         | 201                       | /rules/distance/reviewBandKm: expected no more than the minimum itself (200), but found 201.
        /rules/organisationTypes/0           | "company"                 | /rules/organisationTypes/0: expected cluster, business-network or sme, but found "company".
        /rules/requiredEvidence/1            | "ticket"                  | /rules/requiredEvidence/1: expected report, travelEvidence or accommodationEvidence, but found "ticket".
        /venue/latitude                      | 503.5                     | /venue/latitude: expected degrees north (WGS84), from -90 to 90, but found 503.5.
        /contact/email                       | "irina.vescu at ditecfer" | /contact/email: expected one address, such as office@cluster.example, but found "irina.vescu at ditecfer".
        /host/website                        | "www.i-trans.org"         | /host/website: expected an address that begins with https:// or http://, such as https://www.i-trans.org, but found "www.i-trans.org".
        /moderator                           | "Amélie Esperou"          | /moderator: expected who leads through the days; left out where nobody is named, but found "Amélie Esperou".
        /signatory/name                      | " "                       | /signatory/name: expected first and last name, but found " ".
        /slug                                | "Valenciennes 2022"       | /slug: expected small letters a to z, digits and single hyphens between them, 60 at most, such as valenciennes-2022, but found "Valenciennes 2022".
        /referencePrefix                     | "val-22"                  | /referencePrefix: expected two to ten capital letters A to Z and digits, such as VAL22, but found "val-22".
        /title                               | null                      | /title: expected what the exchange is called, in one line of 150 characters at most, but found null.
        /title                               | "a\\u0000b"               | /title: expected text, but found characters that cannot be printed.
        /rules/sources/lumpsum               | "the call"                | /rules/sources/lumpsum: there is no such field; did you mean "lumpSum"?
        /venue/colour                        | "red"                     | /venue/colour: there is no such field; expected are name, address, city, latitude, longitude, pointSource.
        """)
    void oneSentenceNamesFieldAndWhatIsExpected(String field, String value, String sentence) throws IOException {
        JsonNode call = with(sample(), field, value.replace("\\\\", "\\"));

        assertThat(lines(call)).contains(sentence);
        assertThatThrownBy(() -> check.read(call)).isInstanceOf(CallRefusedException.class);
    }

    @Test
    void everyRuleHasToBeThere() throws IOException {
        for (JsonNode rule : JSON.readTree(CallCheckTest.class.getResource("/exchanges/call.schema.json"))
                .at("/properties/rules/required")) {
            ObjectNode call = sample();
            ((ObjectNode) call.get("rules")).remove(rule.asText());
            assertThat(lines(call))
                    .singleElement()
                    .asString()
                    .startsWith("/rules/" + rule.asText() + ": is missing; expected ");
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndAMisspeltRuleOnce() throws IOException {
        ObjectNode call = sample();
        ObjectNode rules = (ObjectNode) call.get("rules");
        rules.set("claimDay", rules.remove("claimDays"));
        rules.put("requiredDays", 5);
        ((ArrayNode) call.get("agenda")).remove(2);

        assertThat(lines(call))
                .containsExactly(
                        "/rules/claimDay: there is no such field; did you mean \"claimDays\"?",
                        "/agenda: expected each day of the exchange, but found nothing for 2022-05-06.",
                        "/rules/requiredDays: expected no more days than the exchange has (3), but found 5.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                                       | the file is empty; expected a call as JSON.
        {"slug": "a" "title": 1}                 | line 1, column 14: this is no JSON
        {"slug": "a", "slug": "b"}               | line 1, column 21: the field 'slug' stands there twice.
        {} {}                                    | nothing may follow after the call.
        []                                       | expected What
        """)
    void whatIsNoJsonIsSaidWithLineAndColumn(String text, String sentence) {
        assertThatThrownBy(() -> check.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CallRefusedException.class)
                .hasMessageContainingAll(sentence.split(" What")[0]);
    }

    @Test
    void aByteOrderMarkIsPassedOverAndAnotherEncodingIsSaid() throws IOException {
        String text = sample().toString();

        assertThat(check.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))
                        .slug())
                .isEqualTo(new Slug("valenciennes-2022"));
        assertThatThrownBy(() -> check.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageContaining("UTF-16; save it as UTF-8");
        assertThatThrownBy(() -> check.read(("{\n" + text).getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("line 2 is not encoded as UTF-8");
    }

    @Test
    void filesAreCheckedWithoutStarting() throws IOException {
        Path good = Files.writeString(folder.resolve("good, really.json"), sample().toString());
        Path wrong = Files.writeString(
                folder.resolve("wrong.json"),
                with(sample(), "/rules/capacity", "-1").toString());

        assertThat(checked("--check-call=" + good)).startsWith("0 " + good + ": this call can be published.");
        assertThat(checked("--check-call=file:" + good)).startsWith("0 ");
        assertThat(checked("--check-call=classpath:exchanges/valenciennes-2022.json"))
                .startsWith("0 ");
        assertThat(checked("--check-call=" + wrong)).startsWith("1 " + wrong + ", /rules/capacity: expected how many");
        assertThat(checked("--check-call=" + wrong + "," + folder + "/missing.json")
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .isEqualTo(folder + "/missing.json: there is no such file.");
        assertThat(checked("--check-call=" + folder)).contains("this is a folder");
        assertThat(checked("--check-call=" + good, "--check-call=file:" + good))
                .contains("/slug: expected one that no other call has", "/referencePrefix: expected one");
        assertThat(checked("--check-call=")).startsWith("1 Name the call file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisationTypes", "requiredEvidence"})
    void knownKindsAreThoseOfTheForms(String rule) throws IOException {
        JsonNode schema = JSON.readTree(CallCheckTest.class.getResource("/exchanges/call.schema.json"));
        boolean evidence = rule.equals("requiredEvidence");
        List<String> inTheForm = JSON.readTree(
                        CallCheckTest.class.getResource(evidence ? "/forms/claim.form" : "/forms/registration.form"))
                .findValuesAsText(evidence ? "key" : "value");

        for (JsonNode known : schema.at("/properties/rules/properties/" + rule + "/items/enum")) {
            assertThat(inTheForm).contains(known.asText());
        }
    }

    private String checked(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = CheckCalls.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    private List<String> lines(JsonNode call) {
        return check.problems(call).stream()
                .map(problem -> problem.field() + ": " + problem.sentence())
                .toList();
    }

    private static ObjectNode with(ObjectNode call, String field, String value) throws JsonProcessingException {
        JsonPointer pointer = JsonPointer.compile(field);
        JsonNode parent = call.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), JSON.readTree(value));
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), JSON.readTree(value));
        }
        return call;
    }

    private static ObjectNode sample() throws IOException {
        try (InputStream file = CallCheckTest.class.getResourceAsStream("/exchanges/valenciennes-2022.json")) {
            return (ObjectNode) JSON.readTree(file);
        }
    }
}
