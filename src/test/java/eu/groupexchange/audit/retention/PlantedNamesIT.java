package eu.groupexchange.audit.retention;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.DecisionLog;
import eu.groupexchange.audit.LoggedDecision;
import eu.groupexchange.audit.retention.daily.DailyDeletions;
import eu.groupexchange.audit.retention.erasure.EraseDossiers;
import eu.groupexchange.audit.retention.erasure.ErasurePreview;
import eu.groupexchange.audit.retention.erasure.ErasureProofs;
import eu.groupexchange.audit.retention.erasure.PrepareErasure;
import eu.groupexchange.audit.retention.person.AnswerErasureRequest;
import eu.groupexchange.audit.retention.person.ExportPersonalData;
import eu.groupexchange.audit.retention.person.IdentityCheck;
import eu.groupexchange.audit.retention.person.PersonsDossiers;
import eu.groupexchange.audit.retention.register.ProcessingRegister;
import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.exchange.GroupExchangeProcess;
import eu.groupexchange.participation.access.AccessLinks;
import eu.groupexchange.participation.access.ChangeContactAddress;
import eu.groupexchange.participation.notes.WriteNote;
import eu.groupexchange.portal.PortalClient;
import eu.groupexchange.reimbursement.ClaimDetails;
import eu.groupexchange.reimbursement.claim.SubmitClaim;
import eu.groupexchange.reimbursement.evidence.AttachEvidence;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import eu.groupexchange.testing.TestPdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One organisation with names that occur nowhere else goes all the way, and each table, each column and the log of the application are
 * searched for them: they lie where the register says, and nowhere else; and when the time is over, nowhere at all.
 */
@ExchangeTest
@ExtendWith(OutputCaptureExtension.class)
class PlantedNamesIT {

    private static final String ORGANISATION = "Zylphar Cluster";
    private static final String CONTACT = "Quorvexa Blandine";
    private static final String EMAIL = "quorvexa@zylphar-mail.example";
    private static final String OTHER_EMAIL = "trundolf@zylphar-other.example";
    private static final String PHONE = "+49 351 7718829";
    private static final String MOTIVATION = "wumbolithic partners";
    private static final String NEEDS = "no snurfleberries";
    private static final String QUESTION = "Which grobbleworks?";
    private static final String FILE = "vexatrip-ticket.pdf";
    private static final String EVIDENCE = "Boarding of P. Plomteux";
    private static final String HOLDER = "Holdemaxu Treasury";
    private static final String IBAN = "NL91ABNA0417164300";
    private static final String SIGNED = "Signafrid Turelux";
    private static final String REASON = "Explained by fizzlewick";
    private static final String NOTE = "Whispered by glimbertine";

    private static final List<String> ALL = List.of(
            ORGANISATION,
            CONTACT,
            EMAIL,
            OTHER_EMAIL,
            PHONE,
            MOTIVATION,
            NEEDS,
            QUESTION,
            FILE,
            EVIDENCE,
            HOLDER,
            IBAN,
            SIGNED,
            REASON,
            NOTE);

    /** What people wrote who have no account; none of it is in the engine or in a log. */
    private static final List<String> NEVER_IN_THE_ENGINE =
            List.of(CONTACT, EMAIL, OTHER_EMAIL, PHONE, MOTIVATION, NEEDS, FILE, EVIDENCE, HOLDER, IBAN, SIGNED, NOTE);

    private static final Instant OVER = Instant.parse("2029-02-28T23:00:00Z");

    @Autowired
    private Story story;

    @Autowired
    private ProcessingRegister register;

    @Autowired
    private LoggingSystem logging;

    @LocalServerPort
    private int port;

    @AfterEach
    void itIsNowAgain() {
        Years.databaseReadsItsOwnClock();
        logging.setLogLevel("eu.groupexchange", null);
        logging.setLogLevel("org.camunda", null);
    }

    @Test
    void namesLieWhereTheRegisterSaysAndGoOnTheirDay(CapturedOutput output) throws Exception {
        logging.setLogLevel("eu.groupexchange", LogLevel.DEBUG);
        logging.setLogLevel("org.camunda", LogLevel.INFO);
        TestExchange exchange = story.publish();
        TestParticipation cluster = goesAllTheWay(exchange);
        String reference = cluster.reference().value();

        Map<String, Set<String>> found = new Planted().find(ALL);
        assertThat(found.values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .as("what was planted is somewhere, or nothing was proven")
                .containsAll(ALL);
        assertThat(outsideOf(register(), found)).isEmpty();
        assertThat(found.entrySet().stream()
                        .filter(place -> place.getKey().startsWith("act_"))
                        .flatMap(place -> place.getValue().stream()))
                .doesNotContainAnyElementsOf(NEVER_IN_THE_ENGINE);
        assertThat(found.getOrDefault("decision_log.details", Set.of())).isEmpty();
        assertThat(output.getAll()).doesNotContain(ALL);

        needsGoAfterTheExchange(found);
        aPersonGetsEverythingAndIsAnswered(exchange);
        allOfItGoes(exchange, reference);
    }

    private TestParticipation goesAllTheWay(TestExchange exchange) {
        Map<String, String> answers = TestExchange.answers("DE", "Dresden");
        answers.put("organisationName", ORGANISATION);
        answers.put("contactName", CONTACT);
        answers.put("email", EMAIL);
        answers.put("phone", PHONE);
        answers.put("motivation", "We look for " + MOTIVATION + ".");
        answers.put("dietaryNeeds", NEEDS);
        TestParticipation cluster =
                exchange.registers(answers).confirmsAddress().isAsked(QUESTION);
        cluster.amends("interests", "Composites").isAccepted(REASON).confirms();
        PortalClient browser = new PortalClient(port);
        browser.get(URI.create(story.bean(AccessLinks.class)
                        .newLink(cluster.reference().value(), EMAIL))
                .getPath());
        browser.get("/my");
        story.bean(WriteNote.class).write(cluster.reference(), UUID.randomUUID(), NOTE, "coordinator");
        story.bean(ChangeContactAddress.class).request(cluster.now(), OTHER_EMAIL);
        story.work();
        exchange.takesPlaceWith(cluster).filesSheets();
        story.bean(AttachEvidence.class).attach(cluster.reference(), EvidenceKind.TRAVEL, FILE, TestPdf.of(EVIDENCE));
        cluster.attaches(EvidenceKind.REPORT);
        story.bean(SubmitClaim.class).submit(cluster.reference(), new ClaimDetails(HOLDER, IBAN, true, SIGNED));
        story.work();
        cluster.claimIsApproved().paymentIsAuthorised();
        TestPaymentRun.startedBy("finance", story).isExecuted();
        story.moveTo(exchange.exchange().claimWindowClosesAt().plusSeconds(36_000));
        exchange.task(GroupExchangeProcess.CLOSE_EXCHANGE)
                .complete("coordinator", Map.of("outcomes", "Two began.", "jointProjects", "", "closingReason", ""));
        story.work();
        StaffClient auditor = StaffClient.signedIn(port, "auditor");
        assertThat(auditor.get("/desk/participations/" + cluster.reference()).body())
                .contains(CONTACT);
        return cluster;
    }

    private void needsGoAfterTheExchange(Map<String, Set<String>> found) {
        assertThat(found.entrySet().stream()
                        .filter(place -> place.getValue().contains(NEEDS))
                        .map(Map.Entry::getKey))
                .as("in no paper, no mail and no form that is kept as it was sent")
                .containsExactly("participation.answers");
        DailyDeletions daily = story.bean(DailyDeletions.class);

        story.freezeAt(Instant.parse("2022-06-05T21:59:59Z"));
        assertThat(daily.run()).doesNotContainKey("dietary-and-access-needs");
        story.freezeAt(Instant.parse("2022-06-05T22:00:00Z"));
        assertThat(daily.run()).containsEntry("dietary-and-access-needs", 1);
        assertThat(daily.run()).doesNotContainKey("dietary-and-access-needs");

        assertThat(new Planted().find(List.of(NEEDS))).isEmpty();
    }

    private void aPersonGetsEverythingAndIsAnswered(TestExchange exchange) throws IOException {
        story.freezeAt(Instant.parse("2024-06-01T10:00:00Z"));
        story.bean(EnterBalanceDate.class)
                .enter(
                        exchange.slug().value(),
                        new EnterBalanceDate.Sent(LocalDate.parse("2024-02-29"), 5, "", 0),
                        "admin");
        String person = PersonsDossiers.hashOf(" " + EMAIL.toUpperCase(java.util.Locale.ROOT));
        Map<String, String> files =
                unzipped(story.bean(ExportPersonalData.class).export(person, IdentityCheck.CALLED_BACK, "admin"));
        List<String> theirs = new ArrayList<>(ALL);
        theirs.removeAll(List.of(NEEDS, EVIDENCE));
        assertThat(files.get("data.json")).contains(theirs);
        assertThat(files.get("data.html")).contains(List.of(CONTACT, EMAIL, IBAN, MOTIVATION));
        assertThat(files).anySatisfy((name, content) -> {
            assertThat(name).contains("/evidence/").endsWith(FILE);
            assertThat(content).contains(EVIDENCE);
        });
        assertThat(files.keySet()).anyMatch(name -> name.contains("/document/") && name.endsWith(".pdf"));

        AnswerErasureRequest request = story.bean(AnswerErasureRequest.class);
        assertThat(request.answered(person)).isEmpty();
        request.answer(person, IdentityCheck.SHOWED_DOCUMENT, "admin");
        assertThat(request.answered(person)).singleElement().satisfies(one -> {
            assertThat(one.erased()).singleElement().asString().contains("telephone");
            assertThat(one.keeping().until()).isEqualTo(OVER);
        });
        assertThat(new Planted().find(List.of(PHONE)).keySet()).isSubsetOf("document.content", "submission.content");
    }

    private void allOfItGoes(TestExchange exchange, String reference) {
        DecisionLog log = story.bean(DecisionLog.class);
        ErasureProofs proofs = story.bean(ErasureProofs.class);
        List<LoggedDecision> chain = log.of(reference);
        Dossiers.KeptExchange kept =
                story.bean(Dossiers.class).exchange(exchange.slug().value()).orElseThrow();
        Years.passUntil(story, OVER);
        ErasurePreview preview = story.bean(PrepareErasure.class).preview(kept);
        assertThat(preview.totals()).containsKeys("document", "mail", "evidence", "payment", "engine", "decision_log");
        story.bean(EraseDossiers.class).erase(kept, preview.fingerprint(), "admin");

        assertThat(new Planted().find(ALL)).isEmpty();
        assertThat(log.of(reference)).isEmpty();
        assertThat(story.bean(EngineHistory.class).count(List.of(reference))).isZero();
        assertThat(orphans()).isEmpty();
        ErasureProofs.StoredProof proof = proofs.of(reference).orElseThrow();
        assertThat(proof.isIntact()).isTrue();
        assertThat(proof.proof().logSequence()).isEqualTo(chain.size());
        assertThat(proof.proof().logHead())
                .isEqualTo(chain.get(chain.size() - 1).hash());
        assertThat(proof.proof().keptUntil()).isEqualTo(OVER);
        assertThat(log.of(exchange.slug().value()))
                .filteredOn(entry -> entry.entry().action().equals("case-erased"))
                .extracting(entry -> entry.entry().details().get("proof"))
                .containsExactly(proof.storedHash());
        assertThat(log.isIntact(exchange.slug().value())).isTrue();
    }

    /** Rows of the engine's history about processes that it does not remember any more. */
    private List<String> orphans() {
        var owner = Years.owner();
        return owner.sql("""
                        select table_name from information_schema.columns where table_schema = current_schema()
                        and table_name like 'act_hi_%' and table_name <> 'act_hi_procinst' and column_name = 'proc_inst_id_'
                        """).query(String.class).list().stream()
                .filter(table ->
                        owner.sql("""
                                select exists (select from %s where proc_inst_id_ is not null and proc_inst_id_ not in
                                    (select proc_inst_id_ from act_hi_procinst))""".formatted(table)).query(Boolean.class).single())
                .toList();
    }

    private Set<String> register() {
        return register.tables().stream()
                .flatMap(table -> table.kept().stream()
                        .flatMap(kept -> kept.columns().stream())
                        .map(column -> table.table() + "." + column))
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> outsideOf(Set<String> register, Map<String, Set<String>> found) {
        Map<String, Set<String>> elsewhere = new TreeMap<>(found);
        elsewhere.keySet().removeAll(register);
        return elsewhere;
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
