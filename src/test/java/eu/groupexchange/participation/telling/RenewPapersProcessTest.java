package eu.groupexchange.participation.telling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.attendance.AttendanceSheet;
import eu.groupexchange.attendance.checkin.Badge;
import eu.groupexchange.correspondence.Outbox;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.paperwork.DocumentKind;
import eu.groupexchange.participation.place.Invitation;
import eu.groupexchange.participation.registration.Receipt;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class RenewPapersProcessTest {

    @Autowired
    Story story;

    @Test
    void anotherContactPersonMakesNewVersionsOfEveryPaperThatNamesIt() {
        var exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        var other = exchange.registers("DE", "Berlin").comes();
        exchange.closesRegistration();

        cluster.amends("contactName", "Kim Muster");

        assertThat(List.of(
                        DocumentKind.of(Receipt.class),
                        DocumentKind.of(Invitation.class),
                        DocumentKind.of(Badge.class)))
                .allSatisfy(kind -> {
                    assertThat(titles(cluster.documents(kind))).hasSize(2);
                    assertThat(titles(cluster.documents(kind)).get(0)).endsWith("(replaced)");
                    assertThat(titles(cluster.documents(kind)).get(1)).endsWith(", version 2");
                    assertThat(text(cluster.documents(kind).get(1)))
                            .contains("Kim Muster", "Version 2, replaces version 1 of");
                });
        assertThat(exchange.documents(AttendanceSheet.class)).hasSize(6);
        assertThat(cluster.mails().get(cluster.mails().size() - 1)).startsWith("papers-renewed");
        assertThat(cluster.mail(cluster.mails().get(cluster.mails().size() - 1)))
                .contains("First and last name", "Badge", "version 2");
        assertThat(other.mails()).noneMatch(mail -> mail.startsWith("papers-renewed"));
    }

    @Test
    void whatNoPaperStatesOtherwiseMakesNoNewVersion() {
        var cluster = story.publish().registers("DE", "Dresden").comes();

        cluster.amends("phone", "+49 351 111111");

        assertThat(cluster.documents(Receipt.class)).hasSize(2);
        assertThat(cluster.documents(Invitation.class)).hasSize(1);
        assertThat(cluster.documents(Badge.class)).hasSize(1);
    }

    @Test
    void whoWithdrawsBeforeTheExchangeIsOnNoSheetAndItsPapersHoldNoLonger() {
        var exchange = story.publish();
        var cluster = exchange.registers("DE", "Dresden").comes();
        exchange.registers("DE", "Berlin").comes();
        exchange.closesRegistration();

        cluster.withdraws();

        List<ArchivedDocument> sheets = exchange.documents(AttendanceSheet.class);
        assertThat(titles(sheets))
                .filteredOn(title -> title.endsWith("(replaced)"))
                .hasSize(3);
        assertThat(sheets.subList(3, 6)).allSatisfy(sheet -> {
            assertThat(sheet.fileName()).endsWith("-v2.pdf");
            assertThat(text(sheet)).doesNotContain(cluster.reference().value());
        });
        assertThat(titles(cluster.documents(Badge.class)))
                .singleElement()
                .asString()
                .endsWith("(no longer valid)");
        assertThat(titles(cluster.documents(Invitation.class)))
                .singleElement()
                .asString()
                .endsWith("(no longer valid)");
        assertThat(story.bean(Outbox.class).of(exchange.slug().value()))
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("It has withdrawn.", "version 2"));
    }

    @Test
    void whoConfirmsAfterTheSheetsWereIssuedIsOnTheNextVersion() {
        var exchange = story.publish();
        exchange.registers("DE", "Berlin").comes();
        var late = exchange.registers("DE", "Dresden").confirmsAddress();
        exchange.closesRegistration();

        late.isAccepted().confirms();

        assertThat(text(latest(exchange))).contains(late.reference().value());
    }

    @Test
    void aRefusalThatIsTakenBackHoldsNoLongerAndALaterOneReplacesIt() {
        var cluster = story.publish().registers("DE", "Dresden").confirmsAddress();
        cluster.isDeclined("Not this time.");

        cluster.isReconsidered("It was the wrong one.");
        assertThat(titles(cluster.documents(DecisionLetter.class)))
                .singleElement()
                .asString()
                .endsWith("(no longer valid)");
        cluster.isDeclined("The right one now.");

        assertThat(titles(cluster.documents(DecisionLetter.class)))
                .containsExactly(
                        "Decision on " + cluster.reference() + " (replaced)",
                        "Decision on " + cluster.reference() + ", version 2");
    }

    private static List<String> titles(List<ArchivedDocument> documents) {
        return documents.stream().map(ArchivedDocument::listedTitle).toList();
    }

    private static ArchivedDocument latest(TestExchange exchange) {
        List<ArchivedDocument> sheets = exchange.documents(AttendanceSheet.class);
        return sheets.get(sheets.size() - 1);
    }

    private String text(ArchivedDocument document) {
        try (var pdf = Loader.loadPDF(story.bean(DocumentArchive.class).content(document.id()))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
