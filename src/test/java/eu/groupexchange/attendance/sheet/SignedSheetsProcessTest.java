package eu.groupexchange.attendance.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.audit.Entry;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPdf;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sheet that people signed is scanned day by day, or somebody says why it cannot be, before an exchange is closed. */
@ExchangeTest
class SignedSheetsProcessTest {

    private static final LocalDate FIRST = LocalDate.parse("2022-05-04");
    private static final LocalDate SECOND = LocalDate.parse("2022-05-05");
    private static final LocalDate THIRD = LocalDate.parse("2022-05-06");

    @Autowired
    Story story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FileSignedSheet filing;

    @Autowired
    SignedSheets sheets;

    @Autowired
    SheetDays days;

    @LocalServerPort
    int port;

    @Test
    void beforeClosingEachDayHasItsScanOrAReasonOfItsOwn() {
        TestExchange exchange = story.publish();
        TestParticipation cluster = exchange.registers("DE", "Dresden").comes();
        exchange.closesRegistration();
        exchange.records(FIRST, List.of(cluster))
                .records(SECOND, List.of(cluster))
                .records(THIRD, List.of());
        story.moveTo(exchange.exchange().claimWindowClosesAt().plusSeconds(1));

        assertThat(exchange.hasTask(GroupExchangeProcess.CLOSE_EXCHANGE)).isFalse();
        assertThat(missingDay(exchange)).isEqualTo("2022-05-04");
        assertThatExceptionOfType(FormFieldValidationException.class)
                .isThrownBy(() -> settles(exchange, " "))
                .withMessageContaining("no scan of the signed sheet of 4 May 2022 yet");
        exchange.filesSheet(FIRST);
        settles(exchange, "");

        assertThat(missingDay(exchange)).isEqualTo("2022-05-05");
        settles(exchange, "The sheet was lost in the rain.");

        assertThat(exchange.hasTask(GroupExchangeProcess.FILE_SIGNED_SHEET))
                .as("nobody came on the third day")
                .isFalse();
        assertThat(exchange.hasTask(GroupExchangeProcess.CLOSE_EXCHANGE)).isTrue();
        assertThat(days.of(exchange.exchange()))
                .extracting(SheetDay::is)
                .containsExactly(SheetDay.Standing.FILED, SheetDay.Standing.EXCUSED, SheetDay.Standing.NOBODY_CAME);
        assertThat(logged(exchange, "signed-sheet-missing")).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).isEqualTo("The sheet was lost in the rain.");
            assertThat(entry.details()).containsEntry("day", "2022-05-05");
            assertThat(entry.actor().id()).isEqualTo("staff:coordinator");
        });
    }

    @Test
    void whatIsFiledMeanwhileIsNotAskedForAgainAndNothingTypedForOneDayStaysForTheNext() {
        TestExchange exchange = tookPlace();
        story.moveTo(exchange.exchange().claimWindowClosesAt().plusSeconds(1));
        exchange.filesSheet(SECOND);
        settles(exchange, "It was signed on a napkin.");

        assertThat(missingDay(exchange)).isEqualTo("2022-05-06");
        assertThat(exchange.task(GroupExchangeProcess.FILE_SIGNED_SHEET).variable("missingSheetReason"))
                .isNull();
        exchange.filesSheet(THIRD);
        settles(exchange, "");
        assertThat(exchange.hasTask(GroupExchangeProcess.CLOSE_EXCHANGE)).isTrue();

        exchange.filesSheet(FIRST);
        assertThat(days.of(exchange.exchange(), FIRST).orElseThrow().missing())
                .as("what was said then stays beside the scan that turned up")
                .isNotNull();
        assertThat(days.of(exchange.exchange(), FIRST).orElseThrow().is()).isEqualTo(SheetDay.Standing.FILED);
    }

    @Test
    void nothingIsFiledBeforeADayNorForAnotherNorForAnExchangeThatIsCancelled() {
        TestExchange exchange = story.publish();
        exchange.registers("DE", "Dresden").comes();
        assertThatThrownBy(() -> exchange.filesSheet(FIRST)).hasMessageContaining("has not begun yet");
        exchange.closesRegistration();
        story.moveTo("2022-05-04T00:00:00+02:00");
        assertThat(exchange.filesSheet(FIRST).stands()).isTrue();
        assertThatThrownBy(() -> exchange.filesSheet(SECOND)).hasMessageContaining("has not begun yet");
        assertThatThrownBy(() -> exchange.filesSheet(LocalDate.parse("2022-05-07")))
                .hasMessageContaining("is no day of this exchange");
        exchange.isCancelled("The hall burned down.");
        assertThatThrownBy(() -> exchange.filesSheet(FIRST)).hasMessageContaining("was cancelled");
        assertThat(days.missing(exchange.exchange())).isEmpty();
    }

    @Test
    void aScanIsReplacedOrTakenOutAndNeverGoneEvenWhereItsDayIsNoneAnyMore() {
        TestExchange exchange = tookPlace();
        SignedSheet first = exchange.filesSheet(FIRST);
        LetIn better = new LetIn("better.pdf", "application/pdf", TestPdf.of("better " + exchange.slug()));

        assertThatThrownBy(() -> filing.replace(first, better, " ", "coordinator"))
                .hasMessageContaining("the reason");
        filing.replace(first, better, "The last page was cut off.", "coordinator2");
        assertThatThrownBy(() -> filing.replace(first, null, "Again.", "coordinator"))
                .hasMessageContaining("taken out already");
        SignedSheet second = standing(exchange, FIRST).get(0);
        filing.replace(second, null, "It is the list of another exchange.", "coordinator");

        List<SignedSheet> all = sheets.of(exchange.slug(), FIRST);
        assertThat(all).hasSize(2).noneMatch(SignedSheet::stands);
        assertThat(all.get(0).replaced().bySheet()).isEqualTo(second.id());
        assertThat(all.get(1).replaced().bySheet()).isNull();
        assertThat(days.missing(exchange.exchange())).contains(FIRST);
        assertThat(logged(exchange, "signed-sheet-replaced"))
                .extracting(Entry::outcome, Entry::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("replaced", "The last page was cut off."),
                        org.assertj.core.groups.Tuple.tuple("set-aside", "It is the list of another exchange."));
        assertThat(logged(exchange, "signed-sheet-filed").get(0).details())
                .containsEntry("sha256", first.sha256())
                .doesNotContainValue(first.fileName());
        for (String table : List.of("signed_sheet", "signed_sheet_replaced")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("delete from " + table).update())
                    .withStackTraceContaining("permission denied for table " + table);
        }
        moveWithoutItsFirstDay(exchange);
        assertThat(page("coordinator", exchange, FIRST).select(".notice").text())
                .contains("does not take place on this day any more")
                .contains("is no day of this exchange");
        assertThat(page("coordinator", exchange, FIRST).select("input[type=file]"))
                .isEmpty();
        assertThat(page("coordinator", exchange, SECOND).select("input[type=file]"))
                .hasSize(1);
    }

    @Test
    void aCoordinatorFilesOnThePageOfTheDayAndOthersReadIt() {
        TestExchange exchange = story.publish();
        TestParticipation here = exchange.registers("DE", "Dresden").comes();
        TestParticipation away = exchange.registers("DE", "Leipzig").comes();
        TestParticipation declined = exchange.registers("DE", "Halle").confirmsAddress();
        exchange.takesPlaceWith(here);
        StaffClient coordinator = StaffClient.signedIn(port, "coordinator");
        String path = path(exchange, FIRST);
        byte[] scan = TestPdf.of("scan " + exchange.slug());

        HttpResponse<String> none = coordinator.postFiles(path, Map.of());
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Choose the file of the scan.");

        HttpResponse<String> mixed = coordinator.postFiles(
                path,
                Map.of(),
                upload("page1.pdf", scan),
                upload("page2.pdf", Arrays.copyOf(scan, scan.length / 2)),
                upload("notes.txt", "who was there".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                upload("empty.pdf", new byte[0]));
        assertThat(mixed.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(mixed.body()).select(".error-message").text())
                .contains("“page2.pdf” is cut off", "“notes.txt” is no PDF", "“empty.pdf” is empty")
                .contains("Filed: page1.pdf.");

        HttpResponse<String> twice = coordinator.postFiles(path, Map.of(), upload("copy.pdf", scan));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("“copy.pdf” is the same file as “page1.pdf”, which coordinator filed");
        HttpResponse<String> other =
                coordinator.postFiles(path(exchange, SECOND), Map.of(), upload("second.pdf", scan));
        assertThat(other.statusCode()).isEqualTo(303);
        assertThat(page("coordinator", exchange, SECOND).select("main").text())
                .contains(
                        "The same file is filed elsewhere, too", exchange.slug().value());

        SignedSheet filed = standing(exchange, FIRST).get(0);
        for (String reader : List.of("auditor", "finance", "admin")) {
            Document page = page(reader, exchange, FIRST);
            assertThat(page.select("main").text()).contains("page1.pdf", filed.sha256(), "coordinator", "Present");
            assertThat(page.select("main form, a[href$=/replace]")).as(reader).isEmpty();
            StaffClient client = StaffClient.signedIn(port, reader);
            assertThat(client.get("/desk/signed-sheets/" + filed.id()).statusCode())
                    .isEqualTo(200);
            assertThat(client.get("/desk/signed-sheets/" + filed.id() + "/replace")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(client.postFiles(path, Map.of(), upload("x.pdf", scan)).statusCode())
                    .isEqualTo(403);
        }
        for (String nothing : List.of("2022-05-07", "2022-05-32", "yesterday")) {
            assertThat(coordinator
                            .get("/desk/exchanges/" + exchange.slug() + "/attendance/" + nothing)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(Jsoup.parse(coordinator
                                .get("/desk/exchanges/" + exchange.slug())
                                .body())
                        .select("main")
                        .text())
                .contains("One scan of the signed sheet.", "The scan of the signed sheet is missing.");
    }

    /** No page leads there: an exchange is moved until its first day begins, and nothing is filed before. */
    private void moveWithoutItsFirstDay(TestExchange exchange) {
        jdbc.sql("""
                update exchange set definition = jsonb_set(jsonb_set(definition, '{firstDay}', '"2022-05-05"'),
                    '{agenda}', (definition -> 'agenda') - 0), first_day = '2022-05-05' where slug = ?
                """).param(exchange.slug().value()).update();
    }

    private TestExchange tookPlace() {
        TestExchange exchange = story.publish();
        return exchange.takesPlaceWith(exchange.registers("DE", "Dresden").comes());
    }

    private static StaffClient.Upload upload(String name, byte[] content) {
        return new StaffClient.Upload("file", name, content);
    }

    private static String path(TestExchange exchange, LocalDate day) {
        return "/desk/exchanges/" + exchange.slug() + "/attendance/" + day;
    }

    private Document page(String reader, TestExchange exchange, LocalDate day) {
        return Jsoup.parse(
                StaffClient.signedIn(port, reader).get(path(exchange, day)).body());
    }

    private List<SignedSheet> standing(TestExchange exchange, LocalDate day) {
        return sheets.of(exchange.slug(), day).stream()
                .filter(SignedSheet::stands)
                .toList();
    }

    private static List<Entry> logged(TestExchange exchange, String action) {
        return exchange.log().stream()
                .map(LoggedDecision::entry)
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private static Object missingDay(TestExchange exchange) {
        return exchange.task(GroupExchangeProcess.FILE_SIGNED_SHEET).variable("missingSheetDay");
    }

    private static void settles(TestExchange exchange, String reason) {
        exchange.task(GroupExchangeProcess.FILE_SIGNED_SHEET)
                .complete("coordinator", Map.of("missingSheetReason", reason));
    }
}
