package eu.groupexchange.desk.payment;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import eu.groupexchange.audit.Actor;
import eu.groupexchange.desk.DeskNavigation;
import eu.groupexchange.exchange.Money;
import eu.groupexchange.inspection.finding.AuditFindings;
import eu.groupexchange.paperwork.ArchivedDocument;
import eu.groupexchange.paperwork.DocumentArchive;
import eu.groupexchange.participation.ParticipationReference;
import eu.groupexchange.participation.hints.Hint;
import eu.groupexchange.payment.PaymentFailure;
import eu.groupexchange.payment.PaymentRunId;
import eu.groupexchange.payment.PaymentSettings;
import eu.groupexchange.payment.order.PaymentOrderLine;
import eu.groupexchange.payment.order.RunOrder;
import eu.groupexchange.payment.run.IssuePaymentOrder;
import eu.groupexchange.payment.run.PaymentRun;
import eu.groupexchange.payment.run.PaymentRunState;
import eu.groupexchange.payment.run.PaymentRunStatus;
import eu.groupexchange.payment.run.PaymentRuns;
import eu.groupexchange.reimbursement.hints.CaseHints;
import eu.groupexchange.web.path.PathObject;
import eu.groupexchange.web.path.PathObjects;
import eu.groupexchange.wording.FundingStatement;
import eu.groupexchange.wording.TextsOfTemplates;
import eu.groupexchange.workflow.incidents.StandingIncidents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(
        controllers = PaymentRunPages.class,
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "eu\\.groupexchange\\.(platform|portal)\\..*"))
@AutoConfigureMockMvc(addFilters = false)
@Import({PaymentRunPagesTest.Frame.class, PathObjects.class, DeskNavigation.class, TextsOfTemplates.class})
class PaymentRunPagesTest {

    private static final PaymentRunId ID = new PaymentRunId("RUN-2022-003");
    private static final byte[] FILE = "<Document/>".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc web;

    @MockitoBean
    private PaymentRuns runs;

    @MockitoBean
    private DocumentArchive archive;

    @MockitoBean
    private CaseHints hints;

    /** The header asks for them. */
    @MockitoBean
    private StandingIncidents incidents;

    @MockitoBean
    private eu.groupexchange.payment.answer.BankAnswers answers;

    /** The header says where other systems cannot be told. */
    @MockitoBean(name = "integrations")
    private eu.groupexchange.desk.integration.Integrations integrations;

    /** The header says who is signed in. */
    @MockitoBean
    private eu.groupexchange.workflow.StaffNames names;

    /** What the navigation of every page counts. */
    @MockitoBean
    private AuditFindings findings;

    @BeforeEach
    void payTwo() {
        PaymentRun run = new PaymentRun(
                ID,
                2,
                Money.euros("900.00"),
                Instant.parse("2022-06-10T07:30:15Z"),
                Actor.SYSTEM,
                new PaymentRunState(
                        PaymentRunStatus.EXECUTED,
                        new RunOrder(ID, 1, "RUN-2022-003-20220610093015", LocalDate.parse("2022-06-13"), "i-TRANS"),
                        new PaymentRunState.Execution(
                                Instant.parse("2022-06-13T14:00:00Z"),
                                Actor.staff("finance"),
                                LocalDate.parse("2022-06-13"),
                                "BANK-42"),
                        null,
                        null),
                0);
        when(runs.all()).thenReturn(List.of(run));
        when(runs.find(ID)).thenReturn(Optional.of(run));
        when(runs.lines(ID))
                .thenReturn(List.of(
                        line("VAL22-0007", "Cluster <b>Liège</b>", PaymentOrderLine.Outcome.EXECUTED),
                        line("VAL22-0009", "Klaster Łódź", PaymentOrderLine.Outcome.FAILED)));
        ArchivedDocument file = new ArchivedDocument(
                UUID.randomUUID(),
                IssuePaymentOrder.fileKey(ID),
                IssuePaymentOrder.fileKey(ID),
                1,
                eu.groupexchange.paperwork.DocumentStanding.VALID,
                "Payment file",
                "RUN-2022-003.xml",
                "application/xml",
                FILE.length,
                "ab".repeat(32),
                Instant.parse("2022-06-10T07:31:00Z"),
                null,
                null);
        when(archive.of(ID.value())).thenReturn(List.of(file));
        when(archive.content(file.id())).thenReturn(FILE);
    }

    @Test
    void listsTheRuns() throws Exception {
        web.perform(get("/desk/payment-runs"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/desk/payment-runs/RUN-2022-003"),
                                containsString("900.00 EUR"),
                                containsString("10 Jun 2022, 09:30 (Europe/Paris), by the timer"),
                                containsString("13 Jun 2022"),
                                containsString("BANK-42"))));
    }

    @Test
    void saysSoWhereThereIsNone() throws Exception {
        when(runs.all()).thenReturn(List.of());

        web.perform(get("/desk/payment-runs"))
                .andExpect(content().string(containsString("There has been no payment run yet.")));
    }

    @Test
    void showsWhatWasOrderedAndHowItEnded() throws Exception {
        web.perform(get("/desk/payment-runs/RUN-2022-003"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("RUN-2022-003-20220610093015"),
                                containsString("Cluster &lt;b&gt;Liège&lt;/b&gt;"),
                                containsString("Not carried out"),
                                containsString("ab".repeat(32)),
                                containsString("/desk/participations/VAL22-0007"))));
    }

    @Test
    void namesThePaymentsToLookAtTwiceWithTheOtherCase() throws Exception {
        when(hints.of(new ParticipationReference("VAL22-0009")))
                .thenReturn(List.of(new Hint(
                        Hint.Kind.SAME_ACCOUNT,
                        "The same account (IBAN) was given in",
                        new Hint.Other("NAN21-0003", "Cluster <i>Nantes</i>", "reimbursed"))));

        for (String page : List.of("/desk/payment-runs/RUN-2022-003", "/desk/payment-runs/RUN-2022-003/hints")) {
            web.perform(get(page))
                    .andExpect(content()
                            .string(allOf(
                                    containsString("The same account (IBAN) was given in"),
                                    containsString("href=\"/desk/participations/NAN21-0003\""),
                                    containsString("Cluster &lt;i&gt;Nantes&lt;/i&gt; (reimbursed)"))));
        }
    }

    @Test
    void showsNoAccountInFull() throws Exception {
        web.perform(get("/desk/payment-runs/RUN-2022-003"))
                .andExpect(content().string(containsString("BE68 … 7034")))
                .andExpect(content().string(not(containsString("BE68539007547034"))));
    }

    @Test
    void handsOutTheFileAsItWasIssued() throws Exception {
        web.perform(get("/desk/payment-runs/RUN-2022-003/file"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/xml"))
                .andExpect(content().bytes(FILE))
                .andExpect(header().string("Content-Disposition", containsString("RUN-2022-003.xml")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk/payment-runs/RUN-2022-999",
                "/desk/payment-runs/nonsense",
                "/desk/payment-runs/nonsense/file",
                "/desk/payment-runs/RUN-2022-003/order"
            })
    void knowsNothingOfWhatIsNotThere(String page) throws Exception {
        web.perform(get(page)).andExpect(status().isNotFound());
    }

    private static PaymentOrderLine line(String reference, String organisation, PaymentOrderLine.Outcome outcome) {
        return new PaymentOrderLine(
                ID,
                new ParticipationReference(reference),
                reference + "-1",
                Money.euros("450.00"),
                organisation,
                "BE68539007547034",
                organisation,
                reference + " Group exchange",
                outcome,
                outcome == PaymentOrderLine.Outcome.FAILED ? new PaymentFailure("AC04", null) : null);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Frame {

        @Bean
        PaymentSettings paymentSettings() {
            return new PaymentSettings(null, null, null, ZoneId.of("Europe/Paris"), 1, 30);
        }

        @Bean
        PathObject<PaymentRun> paymentRunInPath(PaymentRuns runs) {
            return new PathObject<>(
                    PaymentRun.class, "id", typed -> PaymentRunId.parse(typed).flatMap(runs::find), run -> run.id()
                            .value());
        }

        /** What the frame of every page asks for. */
        @Bean
        Object pageFrame() {
            return new Object() {
                public FundingStatement getFunding() {
                    return new FundingStatement("Project", "Funded by a test", "Nobody is responsible", null);
                }
            };
        }
    }
}
