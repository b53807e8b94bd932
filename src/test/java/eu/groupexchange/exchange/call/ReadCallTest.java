package eu.groupexchange.exchange.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a file can be edited on, whatever is wrong with it. */
class ReadCallTest {

    private final CallCheck check = new CallCheck();

    @Test
    void whatIsWrongButHasTheShapeOfItsFieldIsTakenOver() {
        ReadCall read = read(
                "{\"title\": 7, \"slug\": \"No Slug\", \"rules\": {\"claimDays\": \"a month\"}, \"aims\": [\"one\"]}");

        assertThat(read.call().path("title").asInt()).isEqualTo(7);
        assertThat(read.call().at("/rules/claimDays").asText()).isEqualTo("a month");
        assertThat(read.leftOut()).isEmpty();
        assertThat(check.problems(read.call()))
                .extracting(CallProblem::field)
                .contains("/title", "/slug", "/rules/claimDays");
    }

    @Test
    void whatHasNoPlaceInACallIsToldFieldByField() {
        ReadCall read = read("{\"title\": \"In spring\", \"colour\": \"red\", \"host\": \"i-TRANS\","
                + " \"venue\": {\"city\": [\"Lille\"], \"floor\": 3}, \"agenda\": {\"date\": \"2022-05-04\"}}");

        assertThat(read.call().path("title").asText()).isEqualTo("In spring");
        assertThat(read.leftOut())
                .extracting(CallProblem::field)
                .containsExactly("/colour", "/host", "/venue/city", "/venue/floor", "/agenda");
    }

    @Test
    void moreThanAListMayHaveIsLeftOut() {
        String aims = "\"aim\",".repeat(5000);

        ReadCall read = read("{\"aims\": [" + aims + "\"last\"]}");

        assertThat(read.call().path("aims")).hasSize(20);
        assertThat(read.leftOut()).singleElement().satisfies(one -> assertThat(one.sentence())
                .contains("4981"));
    }

    @Test
    void whatNoDatabaseKeepsIsDropped() {
        assertThat(read("{\"title\": \"In\\u0000 spring\\ud800\"}")
                        .call()
                        .path("title")
                        .asText())
                .isEqualTo("In spring");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "\"a call\"",
                "null",
                "{}",
                "{\"type\": \"FeatureCollection\", \"features\": []}",
                "{\"name\": \"left-pad\", \"version\": \"1.0.0\"}",
                "{\"title\": \"cut o",
                "title: In spring",
                "{\"title\": \"one\", \"title\": \"two\"}",
                ""
            })
    void whatIsNoCallIsRefusedInASentence(String file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(CallRefusedException.class, refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.sentence()).endsWith(".")));
    }

    @Test
    void soIsAnotherEncodingAndWhatNobodyCouldReadToItsEnd() {
        byte[] latin = "{\"title\": \"Amélie\"}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] wide = "{\"title\": \"In spring\"}".getBytes(StandardCharsets.UTF_16);
        byte[] huge = ("{\"title\": \"" + "x".repeat(1_000_001) + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        for (byte[] file : new byte[][] {latin, wide, huge, deep}) {
            assertThatThrownBy(() -> check.readWhatFits(file)).isInstanceOf(CallRefusedException.class);
        }
    }

    @Test
    void twoWhoChangeDifferentFieldsBothKeepWhatTheyTyped() throws IOException {
        MergedCall merged = MergedCall.of(
                json("{\"title\": \"a\", \"aims\": [\"x\", \"y\"]}"),
                json("{\"title\": \"mine\", \"aims\": [\"x\", \"y\"]}"),
                json("{\"title\": \"a\", \"summary\": \"theirs\", \"aims\": [\"x\", \"theirs\"]}"));

        assertThat(merged.call())
                .isEqualTo(json("{\"title\": \"mine\", \"aims\": [\"x\", \"theirs\"], \"summary\": \"theirs\"}"));
        assertThat(merged.theirs()).containsExactlyInAnyOrder("/summary", "/aims/1");
        assertThat(merged.clashes()).isEmpty();
    }

    @Test
    void twoWhoChangeTheSameAreToldOfIt() throws IOException {
        MergedCall merged = MergedCall.of(
                json("{\"title\": \"a\", \"aims\": [\"x\"]}"),
                json("{\"title\": \"mine\", \"aims\": [\"x\", \"mine\"]}"),
                json("{\"title\": \"theirs\", \"aims\": []}"));

        assertThat(merged.clashes()).containsExactlyInAnyOrder("/title", "/aims");
        assertThat(merged.call().path("title").asText()).isEqualTo("mine");
    }

    @Test
    void aFieldIsCalledByTheTitlesThatLeadToIt() {
        assertThat(check.inWords("/agenda/1/sessions/0/title")).isEqualTo("Agenda, Day 2, Sessions, Session 1, Title");
        assertThat(check.inWords("/contact/email")).isEqualTo("Contact, E-mail address");
    }

    private ReadCall read(String file) {
        return check.readWhatFits(file.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode json(String text) throws IOException {
        return (ObjectNode) new JsonMapper().readTree(text);
    }
}
