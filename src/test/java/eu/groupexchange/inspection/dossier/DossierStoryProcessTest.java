package eu.groupexchange.inspection.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.anchor.MakeAnchors;
import eu.groupexchange.audit.dossier.DossierCheck;
import eu.groupexchange.audit.dossier.check.CheckedDossier;
import eu.groupexchange.exchange.EvidenceKind;
import eu.groupexchange.participation.ParticipationStatus;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import eu.groupexchange.testing.TestPaymentRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dossiers of whole cases: everything that is kept of them is inside, and nothing of anybody else. */
@ExchangeTest
class DossierStoryProcessTest {

    private static final String OTHER = "Sensor Valley Twente Consortium";
    private static final String OTHER_IBAN = "NL91ABNA0417164300";

    @Autowired
    private Story story;

    @Autowired
    private AssembleDossier dossiers;

    @Autowired
    private MakeAnchors anchors;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private TestExchange exchange;

    @BeforeEach
    void publish() {
        exchange = story.publish();
    }

    @Test
    void holdsEverythingOfACaseThatWasPaidAtTheSecondAttempt() throws Exception {
        TestParticipation cluster =
                exchange.registers("DE", "Dresden").confirmsAddress().amends("motivation", "We changed our mind.");
        cluster.isAsked("Who comes?").amends("interests", "Rails").isAccepted().confirms();
        TestParticipation other = exchange.registers(named(OTHER)).comes();
        exchange.takesPlaceWith(cluster, other);
        cluster.attendanceIsCorrectedTo(
                "Left earlier on the last day", "2022-05-04 MORNING", "2022-05-05 MORNING", "2022-05-06 MORNING");
        cluster.claims().claimIsReturned("The ticket cannot be read", "travelEvidence");
        cluster.attaches(EvidenceKind.TRAVEL)
                .claims(TestParticipation.IBAN)
                .claimIsApproved()
                .paymentIsAuthorised();
        other.attaches(EvidenceKind.REPORT).attaches(EvidenceKind.TRAVEL).claims(OTHER_IBAN);
        other.claimIsApproved().paymentIsAuthorised();
        TestPaymentRun.startedBy("finance", story).isExecuted("AC04", cluster);
        cluster.correctsBankDetails(TestParticipation.OTHER_IBAN)
                .claimIsApproved()
                .paymentIsAuthorised();
        TestPaymentRun.startedBy("finance", story).isExecuted();
        assertThat(cluster.status()).isEqualTo(ParticipationStatus.REIMBURSED);
        story.pass(Duration.ofDays(1));
        anchors.due();

        byte[] zip = dossier(cluster);
        UnzippedDossier dossier = UnzippedDossier.of(zip);

        keptForTests(zip);
        holdsAllThatIsKept(dossier, cluster);
        assertThat(dossier.listed("submission")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(dossier.listed("payment-run")).hasSize(2);
        assertThat(dossier.listed("payment-order-excerpt")).hasSize(2);
        assertThat(dossier.text("attendance/attendance.json")).contains("Left earlier on the last day");
        assertThat(dossier.json("eligibility/questions.json")
                        .get(0)
                        .path("question")
                        .asText())
                .isEqualTo("Who comes?");
        namesNobodyElse(dossier, other);
        isWhole(zip, cluster);
        says(
                dossier.text("index.pdf"),
                cluster.now().organisationName(),
                "AC04",
                "The ticket cannot be read",
                "km, geodesic");
    }

    @Test
    void holdsEverythingOfOneThatWasDeclinedAndOfOneThatLeftAtOnce() throws Exception {
        TestParticipation declined =
                exchange.registers("FR", "Lille").confirmsAddress().isDeclined("From the host's country");
        TestParticipation gone = exchange.registers("PL", "Gdynia").withdraws();
        TestParticipation silent = exchange.registers("PL", "Sopot");

        for (TestParticipation one : List.of(declined, gone, silent)) {
            byte[] zip = dossier(one);
            holdsAllThatIsKept(UnzippedDossier.of(zip), one);
            isWhole(zip, one);
        }
    }

    private byte[] dossier(TestParticipation cluster) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        dossiers.write(cluster.reference(), "auditor", bytes);
        return bytes.toByteArray();
    }

    private static Map<String, String> named(String name) {
        Map<String, String> answers = new HashMap<>(TestExchange.answers("NL", "Enschede"));
        answers.put("organisationName", name);
        answers.put("contactName", "Saskia Terpstra");
        answers.put("email", "saskia@twente-consortium.example");
        return answers;
    }

    private void holdsAllThatIsKept(UnzippedDossier dossier, TestParticipation cluster) {
        assertThat(hashes(dossier, "paper"))
                .containsExactlyInAnyOrderElementsOf(hashes("select sha256 from document where subject = ?", cluster));
        assertThat(hashes(dossier, "evidence"))
                .containsExactlyInAnyOrderElementsOf(
                        hashes("select sha256 from evidence where reference = ?", cluster));
        assertThat(hashes(dossier, "submission"))
                .containsExactlyInAnyOrderElementsOf(
                        hashes("select sha256 from submission where reference = ?", cluster))
                .isNotEmpty();
        assertThat(dossier.listed("mail"))
                .hasSameSizeAs(hashes("select id::text from mail where subject = ?", cluster));
        hashes("select message_id from mail where subject = ? and message_id is not null", cluster)
                .forEach(id -> assertThat(dossier.listed("mail"))
                        .anyMatch(
                                mail -> dossier.text(mail.path("path").asText()).contains("Message-ID: " + id)));
        assertThat(dossier.listed("assessment"))
                .hasSameSizeAs(hashes("select id::text from eligibility_assessment where reference = ?", cluster));
        assertThat(dossier.json("log.json").path("entries"))
                .hasSameSizeAs(hashes("select hash from decision_log where subject = ?", cluster));
        assertThat(dossier.files())
                .containsKeys("index.pdf", "VERIFY.md", "verify.py", "anchors.json", "exchange/call.json");
        List<String> open = new ArrayList<>();
        dossier.files().forEach((name, content) -> {
            if (name.endsWith(".eml")
                    && dossier.text(name).replace("=\r\n", "").matches("(?s).*://[^\\s\"]+/l/[A-Za-z0-9_-]{20,}.*")) {
                open.add(name);
            }
        });
        assertThat(open)
                .as("mails with a link by which somebody could act for the organisation")
                .isEmpty();
    }

    private List<String> hashes(String query, TestParticipation cluster) {
        return jdbc.sql(query)
                .param(cluster.reference().value())
                .query(String.class)
                .list();
    }

    private static List<String> hashes(UnzippedDossier dossier, String kind) {
        return dossier.listed(kind).stream()
                .map(file -> Sha256.of(dossier.files().get(file.path("path").asText())))
                .toList();
    }

    private static void namesNobodyElse(UnzippedDossier dossier, TestParticipation other) {
        dossier.files().keySet().forEach(name -> assertThat(dossier.text(name))
                .as(name)
                .doesNotContain(OTHER, OTHER_IBAN, other.reference().value(), "Saskia", "twente-consortium"));
    }

    private void isWhole(byte[] zip, TestParticipation cluster) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(cluster.reference() + "-dossier.zip"), zip);
        List<CheckedDossier> checked = new ArrayList<>();

        DossierCheck.check(file, file.getFileName().toString(), checked::add);

        assertThat(checked).singleElement().satisfies(one -> {
            assertThat(one.problems()).isEmpty();
            assertThat(one.reference()).isEqualTo(cluster.reference().value());
        });
        assertThat(jdbc.sql(
                                "select manifest_sha256 from dossier_export where reference = ? order by exported_at desc limit 1")
                        .param(cluster.reference().value())
                        .query(String.class)
                        .single())
                .isEqualTo(checked.get(0).manifestSha256());
        if (Files.isExecutable(Path.of("/usr/bin/python3"))) {
            Path script = Files.write(
                    folder.resolve("verify.py"), UnzippedDossier.of(zip).files().get("verify.py"));
            Process python = new ProcessBuilder("/usr/bin/python3", script.toString(), file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(python.getInputStream().readAllBytes());
            assertThat(python.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(said).contains("is whole");
            assertThat(python.exitValue()).isZero();
        }
    }

    private static void keptForTests(byte[] zip) throws IOException {
        Path kept = Path.of("target", "dossier.zip");
        Files.write(kept, zip);
    }

    private static void says(String index, String... words) {
        String line = index.replaceAll("\\s+", " ");
        assertThat(line).contains("Decision log", "Who", "Rules");
        for (String word : words) {
            assertThat(line).contains(word);
        }
    }
}
