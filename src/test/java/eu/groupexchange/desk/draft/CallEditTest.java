package eu.groupexchange.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.exchange.call.CallCheck;
import eu.groupexchange.exchange.call.CallFields;
import eu.groupexchange.exchange.draft.SchemeRules;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed into the pages of a call, and what becomes of it. */
class CallEditTest {

    private final ObjectNode call = sample();

    @ParameterizedTest
    @MethodSource("pages")
    void aPageThatIsSentAsItWasShownChangesNothing(String page) {
        ObjectNode after = CallEdit.apply(call.deepCopy(), page, shown(page, call), "save");

        assertThat(CallFields.differing(call, after)).isEmpty();
        assertThat(after).isEqualTo(call);
    }

    static List<String> pages() {
        List<String> pages = new ArrayList<>(CallSections.NAMES);
        pages.addAll(List.of("day-1", "day-2", "day-3"));
        return pages;
    }

    @Test
    void everythingThatACallFileHasIsOnSomePage() {
        List<String> shown = new ArrayList<>();
        pages().forEach(page -> CallSections.of(page, call).orElseThrow().fields().stream()
                .map(CallField::at)
                .forEach(shown::add));
        shown.add("/registrationClosesAt");
        shown.add("/rules/lumpSum/currency");

        assertThat(leaves(call, "")).isNotEmpty().allMatch(leaf -> shown.stream()
                .anyMatch(field -> leaf.equals(field) || leaf.startsWith(field + "/")));
    }

    @Test
    void everyProblemLeadsToAControlOrToAPage() {
        for (String leaf : leaves(call, "")) {
            String page = CallSections.nameOf(leaf);
            String field = leaf.equals("/registrationClosesAt") ? RegistrationEnd.DAY : leaf;
            if (!leaf.equals("/rules/lumpSum/currency")) {
                assertThat(CallSections.of(page, call).orElseThrow().keyOf(field))
                        .as(leaf + " on " + page)
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rules.distance.minimumKm, 'about 200', /rules/distance/minimumKm",
        "rules.capacity, forty, /rules/capacity",
    })
    void whatIsNoNumberStaysAsItWasTyped(String key, String typed, String field) {
        ObjectNode after = edited("who", key, typed);

        assertThat(after.at(field).textValue()).isEqualTo(typed);
        assertThat(shown("who", after)).containsEntry(key, typed);
        assertThat(new CallCheck().problems(after))
                .anyMatch(problem -> problem.field().equals(field));
    }

    @Test
    void numbersAreReadAsPeopleWriteThem() {
        assertThat(edited("money", "rules.lumpSum.amount", "1 250,50")
                        .at("/rules/lumpSum/amount")
                        .decimalValue())
                .isEqualByComparingTo("1250.50");
        assertThat(edited("money", "rules.lumpSum.amount", "99999999999999999999")
                        .at("/rules/lumpSum/amount")
                        .isTextual())
                .isTrue();
    }

    @Test
    void datesAndTimesAreReadAsPeopleWriteThem() {
        assertThat(edited("dates", "lastDay", "6.5.2022").path("lastDay").asText())
                .isEqualTo("2022-05-06");
        assertThat(edited("dates", "lastDay", "after Easter").path("lastDay").asText())
                .isEqualTo("after Easter");
        assertThat(edited("day-1", "agenda.0.sessions.0.from", "8h30")
                        .at("/agenda/0/sessions/0/from")
                        .asText())
                .isEqualTo("08:30");
        assertThat(edited("day-1", "agenda.0.sessions.0.from", "25:00")
                        .at("/agenda/0/sessions/0/from")
                        .asText())
                .isEqualTo("25:00");
    }

    @Test
    void theEndOfRegistrationIsADayAndATimeAtTheVenue() {
        assertThat(shown("dates", call)).containsEntry("registrationDay", "2022-04-10");
        assertThat(edited("dates", "registrationDay", "2022-03-20")
                        .path("registrationClosesAt")
                        .asText())
                .isEqualTo("2022-03-21T00:00:00+01:00");
        ObjectNode atNoon = edited("dates", "registrationTime", "12:00");
        assertThat(atNoon.path("registrationClosesAt").asText()).isEqualTo("2022-04-10T12:00:00+02:00");
        assertThat(shown("dates", atNoon)).containsEntry("registrationTime", "12:00");
        ObjectNode unclear = edited("dates", "registrationDay", "in spring");
        assertThat(shown("dates", unclear)).containsEntry("registrationDay", "in spring");
    }

    @Test
    void inAnotherZoneItIsTheSameTimeOnTheClock() {
        assertThat(edited("dates", "zone", "Europe/Helsinki")
                        .path("registrationClosesAt")
                        .asText())
                .isEqualTo("2022-04-11T00:00:00+03:00");
    }

    @Test
    void theProgrammeMovesWithTheFirstDayAndNewDaysGetOne() {
        Map<String, String> sent = shown("dates", call);
        sent.put("firstDay", "2023-05-03");
        sent.put("lastDay", "2023-05-06");
        ObjectNode after = CallEdit.apply(call.deepCopy(), "dates", sent, "save");

        assertThat(after.at("/agenda").findValuesAsText("date"))
                .containsExactly("2023-05-03", "2023-05-04", "2023-05-05", "2023-05-06");
        assertThat(after.at("/agenda/0/title").asText()).isEqualTo("Who we are");
        assertThat(after.at("/agenda/3/sessions")).hasSize(3);
    }

    @Test
    void daysSessionsAndAimsAreAddedAndTakenAwayWithWhatIsTyped() {
        Map<String, String> sent = shown("day-1", call);
        sent.put("agenda.0.sessions.0.title", "Typed just now");
        ObjectNode longer = CallEdit.apply(call.deepCopy(), "day-1", sent, "add-session-1");
        assertThat(longer.at("/agenda/0/sessions")).hasSize(4);
        assertThat(longer.at("/agenda/0/sessions/0/title").asText()).isEqualTo("Typed just now");
        assertThat(longer.at("/agenda/0/sessions/1/from").asText()).isEqualTo("13:00");
        ObjectNode shorter = CallEdit.apply(longer.deepCopy(), "day-1", shown("day-1", longer), "remove-session-2");
        assertThat(shorter.at("/agenda/0/sessions")).hasSize(3);

        ObjectNode more = CallEdit.apply(call.deepCopy(), "programme", shown("programme", call), "add-day");
        assertThat(more.path("lastDay").asText()).isEqualTo("2022-05-07");
        ObjectNode less = CallEdit.apply(call.deepCopy(), "programme", shown("programme", call), "remove-day-2");
        assertThat(less.at("/agenda").findValuesAsText("date")).containsExactly("2022-05-04", "2022-05-05");
        assertThat(less.path("lastDay").asText()).isEqualTo("2022-05-05");

        ObjectNode aims = CallEdit.apply(call.deepCopy(), "about", shown("about", call), "remove-aim-1");
        assertThat(aims.path("aims")).hasSize(2);
    }

    @Test
    void numbersOfButtonsThatNobodyOffersDoNothing() {
        for (String action :
                List.of("remove-session-99", "remove-session-0", "remove-day-99", "move-session-77", "x")) {
            assertThat(CallEdit.apply(call.deepCopy(), "day-1", shown("day-1", call), action))
                    .as(action)
                    .isEqualTo(call);
        }
    }

    @Test
    void somebodyWhoIsEmptiedIsNamedNoLonger() {
        Map<String, String> sent = shown("people", call);
        List.of("name", "role", "organisation").forEach(field -> sent.put("moderator." + field, ""));

        assertThat(CallEdit.apply(call.deepCopy(), "people", sent, "save").has("moderator"))
                .isFalse();
    }

    @Test
    void aCopyHasNamesAndDaysOfItsOwn() {
        ObjectNode copy = NewCalls.copy(
                call, "In spring", "valenciennes-2023", "VAL23", "VAL23-1", LocalDate.parse("2023-05-03"));

        assertThat(new CallCheck().problems(copy)).isEmpty();
        assertThat(copy.path("registrationClosesAt").asText()).isEqualTo("2023-04-10T00:00:00+02:00");
        assertThat(copy.at("/signatory")).isEqualTo(call.at("/signatory"));
        ObjectNode undated = NewCalls.copy(call, "Some day", "some-day", "SOME", "SOME-1", null);
        assertThat(undated.has("firstDay")).isFalse();
        assertThat(undated.at("/agenda/0").has("date")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "valenciennes-2022, valenciennes-2023",
        "VAL22, VAL23",
        "VAL22-1, VAL23-1",
        "turku, turku",
        "2022, 2023",
    })
    void theYearInANameIsReplaced(String name, String next) {
        assertThat(NewCalls.nextName(name, 2023)).isEqualTo(next);
    }

    @Test
    void fromNothingTheRulesOfTheSchemeAreThere() {
        ObjectNode begun = NewCalls.fromNothing(
                SchemeRules.call(),
                "In Turku",
                "turku-2023",
                "TUR23",
                "Europe/Helsinki",
                LocalDate.parse("2023-05-03"),
                LocalDate.parse("2023-05-05"));

        assertThat(begun.path("agenda")).hasSize(3);
        assertThat(new CallCheck().problems(begun)).isNotEmpty().noneMatch(problem -> problem.field()
                .startsWith("/rules"));
    }

    @Test
    void aClickOnTheMapIsAPlaceThere() {
        Map<String, String> sent = Map.of("point.x", "170", "point.y", "170");

        assertThat(VenueMap.clicked(call, sent)).hasValueSatisfying(point -> {
            assertThat(point.latitude().doubleValue()).isBetween(50.3, 50.42);
            assertThat(point.longitude().doubleValue()).isBetween(3.45, 3.6);
        });
        assertThat(VenueMap.clicked(call, Map.of("point.x", "0", "point.y", "0")))
                .isEmpty();
        assertThat(VenueMap.clicked(call, Map.of("point.x", "99999", "point.y", "7")))
                .isEmpty();
        assertThat(VenueMap.clicked(call, Map.of())).isEmpty();
    }

    private ObjectNode edited(String page, String key, String typed) {
        Map<String, String> sent = shown(page, call);
        sent.put(key, typed);
        return CallEdit.apply(call.deepCopy(), page, sent, "save");
    }

    /** What a browser would send of the page. */
    private static Map<String, String> shown(String page, ObjectNode call) {
        ObjectNode opened = call.deepCopy();
        RegistrationEnd.open(opened);
        CallSection section = CallSections.of(page, call).orElseThrow();
        Map<String, String> sent = new LinkedHashMap<>(section.values(opened));
        section.fields().stream()
                .filter(field -> field.kind() == CallField.Kind.TICKS)
                .forEach(field -> sent.put(field.key(), "ticks"));
        return sent;
    }

    private static List<String> leaves(JsonNode value, String at) {
        List<String> leaves = new ArrayList<>();
        if (value.isContainerNode()) {
            value.fields()
                    .forEachRemaining(field -> leaves.addAll(leaves(field.getValue(), at + "/" + field.getKey())));
            for (int entry = 0; value.isArray() && entry < value.size(); entry++) {
                leaves.addAll(leaves(value.get(entry), at + "/" + entry));
            }
        } else {
            leaves.add(at);
        }
        return leaves;
    }

    private static ObjectNode sample() {
        try (InputStream file = CallEditTest.class.getResourceAsStream("/exchanges/valenciennes-2022.json")) {
            return new CallCheck().readWhatFits(file.readAllBytes()).call();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
