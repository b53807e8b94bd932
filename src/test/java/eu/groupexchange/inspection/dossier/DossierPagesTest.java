package eu.groupexchange.inspection.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.dossier.DossierCheck;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.StaffClient;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.TestExchange;
import eu.groupexchange.testing.TestParticipation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dossiers as the staff fetches them: one, those of an exchange, and one that somebody brings back. */
@ExchangeTest
class DossierPagesTest {

    @Autowired
    private Story story;

    @Autowired
    private PackDossiers packing;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private TestExchange exchange;
    private List<TestParticipation> clusters;
    private StaffClient auditor;
    private String archive;

    @BeforeEach
    void publish() {
        exchange = story.publish();
        clusters = List.of(
                exchange.registers("DE", "Dresden"),
                exchange.registers("PL", "Gdynia"),
                exchange.registers("NL", "Enschede"));
        auditor = StaffClient.signedIn(port, "auditor");
        archive = "/desk/exchanges/" + exchange.slug() + "/dossiers";
    }

    @Test
    void anAuditorDownloadsADossierAndBringsItBack() throws Exception {
        String page = "/desk/participations/" + clusters.get(0).reference();
        assertThat(auditor.get(page).body()).contains(page + "/dossier.zip", "Download the dossier (ZIP)");

        byte[] zip = auditor.file(page + "/dossier.zip");

        assertThat(checked(zip, clusters.get(0).reference() + "-dossier.zip")).isEmpty();
        assertThat(auditor.get(page + "/dossier.zip").headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + clusters.get(0).reference() + "-dossier.zip\"");
        assertThat(bringsBack("mine.zip", zip))
                .contains(
                        "The dossier is whole, and it is one that was handed out here.",
                        "handed out here, to auditor at");
        UnzippedDossier forged = UnzippedDossier.of(zip);
        forged.files().put("index.pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(bringsBack("forged.zip", forged.zip()))
                .contains(
                        "Something was found in 1 of 1 dossier.", "index.pdf is not the file that the manifest lists");
        forged.files()
                .put(
                        "manifest.json",
                        forged.text("manifest.json")
                                .replace("auditor", "x")
                                .concat(" ")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(bringsBack("forged.zip", forged.zip()))
                .contains("No dossier with this manifest was ever handed out here");
        assertThat(bringsBack("note.txt", "hello".getBytes(StandardCharsets.UTF_8)))
                .contains("note.txt is no ZIP file.");
        assertThat(auditor.postFile("/desk/verification/dossier", "dossier", "", new byte[0])
                        .body())
                .contains("Choose a dossier, or an archive of dossiers.");
        assertThat(StaffClient.signedIn(port, "coordinator")
                        .get("/desk/verification/dossier")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theDossiersOfAnExchangeArePutTogetherInTheBackground() throws Exception {
        assertThat(auditor.get("/desk/exchanges/" + exchange.slug()).body()).contains(archive);
        assertThat(auditor.get(archive + ".zip").statusCode()).isEqualTo(303); // to the page that says so
        assertThat(auditor.postForm(archive, Map.of()).statusCode()).isEqualTo(303);
        assertThat(auditor.get(archive).body()).contains("0 of 3 dossiers are done.", "looks again every 5 seconds");
        assertThat(auditor.get(archive).headers().firstValue("Refresh")).hasValue("5");
        assertThat(auditor.postForm(archive, Map.of()).body()).contains("are being put together already");

        assertThat(packing.packNext()).isTrue();
        assertThat(auditor.get(archive).body()).contains("1 of 3 dossiers are done.");
        while (packing.packNext()) {
            // one after the other
        }

        assertThat(auditor.get(archive).body()).contains("3 dossiers are in one file.");
        byte[] zip = auditor.file(archive + ".zip");
        assertThat(UnzippedDossier.of(zip).files()).hasSize(4).containsKey("archive.json");
        assertThat(checked(zip, "all.zip")).isEmpty();
        assertThat(bringsBack("all.zip", zip)).contains("All 3 dossiers are whole, and they were handed out here.");
        assertThat(jdbc.sql("select count(*) from access_log where kind = 'EXPORT' and subject = ?")
                        .param(clusters.get(1).reference().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        story.pass(Duration.ofDays(8));
        packing.tidyUp();
        assertThat(auditor.get(archive).body()).contains("Put all dossiers together");
    }

    @Test
    void whatIsStoppedLeavesNothingBehind() {
        auditor.postForm(archive, Map.of());
        packing.packNext();

        auditor.postForm(archive + "/cancel", Map.of());

        assertThat(auditor.get(archive).body())
                .contains("It was stopped before it was done.", "Put them together anew");
        assertThat(packing.packNext()).isFalse();
        assertThat(pieces()).isZero();
        assertThat(auditor.postForm(archive + "/cancel", Map.of()).body())
                .contains("They are not being put together any more.");
    }

    @Test
    void oneThatCannotBePutTogetherIsNamed() {
        auditor.postForm(archive, Map.of());
        jdbc.sql("update dossier_archive_part set attempts = 2, reference = 'GONE-0001' where reference = ?")
                .param(clusters.get(0).reference().value())
                .update();

        while (packing.packNext()) {
            // until it is given up
        }

        assertThat(auditor.get(archive).body())
                .contains("The dossier of GONE-0001 could not be put together in 3 attempts");
        assertThat(pieces()).isZero();
    }

    private int pieces() {
        return jdbc.sql(
                        "select count(*) from dossier_archive_piece piece join dossier_archive on id = piece.archive where exchange = ?")
                .param(exchange.slug().value())
                .query(Integer.class)
                .single();
    }

    private String bringsBack(String name, byte[] zip) {
        return auditor.postFile("/desk/verification/dossier", "dossier", name, zip)
                .body();
    }

    private List<String> checked(byte[] zip, String name) throws IOException {
        Path file = Files.write(folder.resolve(name), zip);
        List<String> problems = new ArrayList<>();
        DossierCheck.check(file, name, one -> problems.addAll(one.problems()));
        return problems;
    }
}
