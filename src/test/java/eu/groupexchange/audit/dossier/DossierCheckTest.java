package eu.groupexchange.audit.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.groupexchange.audit.Sha256;
import eu.groupexchange.audit.dossier.format.ArchiveList;
import eu.groupexchange.inspection.dossier.UnzippedDossier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One dossier, tampered with in every way that we could think of: each is found, and named in a sentence. */
class DossierCheckTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    private Path folder;

    private final Map<String, byte[]> files =
            UnzippedDossier.of(SampleDossier.sample().bytes()).files();

    @Test
    void findsNothingInOneThatIsAsItWasHandedOut() throws Exception {
        assertThat(problems()).isEmpty();
        assertThat(run(files))
                .contains(
                        "VAL22-0007 is whole: 8 files as listed, 2 entries", "anchors end with number 1 of 2022-04-02");
        theScriptSays("VAL22-0007 is whole", files);
    }

    @Test
    void namesAFileThatWasAltered() throws Exception {
        files.put("papers/01-receipt.pdf", "B receipt".getBytes(StandardCharsets.UTF_8));

        assertThat(problems())
                .containsExactly(
                        "papers/01-receipt.pdf is not the file that the manifest lists: its SHA-256 is another one.",
                        "RECEIPT 1 is not in the dossier with the content that it was kept with: it was altered or taken out.");
        theScriptSays("papers/01-receipt.pdf was altered", files);
    }

    @Test
    void namesAFileThatWasMadeLonger() throws Exception {
        files.put("papers/01-receipt.pdf", new byte[9_000_000]);

        assertThat(problems()).first().asString().startsWith("papers/01-receipt.pdf is longer than the 9 bytes");
    }

    @Test
    void namesAFileThatWasTakenOut() throws Exception {
        files.remove("claim/evidence/01-ticket.txt");

        assertThat(problems()).contains("claim/evidence/01-ticket.txt is missing: the manifest lists it.");
        theScriptSays("claim/evidence/01-ticket.txt is missing", files);
    }

    @Test
    void namesAFileThatWasPutIn() throws Exception {
        files.put("papers/02-second.pdf", new byte[1]);

        assertThat(problems())
                .containsExactly(
                        "papers/02-second.pdf is in the dossier, and the manifest does not list it: it was put in or renamed later.");
        theScriptSays("papers/02-second.pdf is not listed", files);
    }

    @Test
    void namesAFileThatWasRenamed() throws Exception {
        files.put("papers/99-receipt.pdf", files.remove("papers/01-receipt.pdf"));

        assertThat(problems())
                .contains("papers/01-receipt.pdf is missing: the manifest lists it.")
                .anyMatch(problem -> problem.startsWith("papers/99-receipt.pdf is in the dossier, and"));
    }

    @Test
    void findsEvidenceThatWasExchangedTogetherWithTheManifest() throws Exception {
        files.put("claim/evidence/01-ticket.txt", "Another".getBytes(StandardCharsets.UTF_8));
        listAnew();

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "ticket.txt, as the claim in claim/01-claim.json names it, is not in the dossier: it was altered or taken out.",
                        "e-1 is not in the dossier with the content that it was kept with: it was altered or taken out.");
        theScriptSays("evidence e-1 is not here as it was kept", files);
    }

    @Test
    void findsAFormThatWasExchangedTogetherWithTheManifest() throws Exception {
        Map<String, byte[]> forged = UnzippedDossier.of(
                        SampleDossier.sample().withEvidence("Forged").bytes())
                .files();

        assertThat(problems(forged, "VAL22-0007-dossier.zip"))
                .anyMatch(problem -> problem.matches(
                        "The log names a form with the SHA-256 [0-9a-f]{12}…, and the dossier has none such.*"))
                .anyMatch(problem ->
                        problem.matches("A form with the SHA-256 [0-9a-f]{12}… is in the dossier, and no entry.*"));
        theScriptSays("forms are not those that the log names", forged);
    }

    @Test
    void namesAnEntryOfTheLogThatWasAltered() throws Exception {
        log(entries -> ((ObjectNode) entries.get(1)).put("reason", "Because I say so"));
        listAnew();

        assertThat(problems()).contains("log.json: entry 2 was altered. Its hash is not that of what it says.");
        theScriptSays("log.json: entry 2 was altered", files);
    }

    @Test
    void namesTheAnchorThatKnewMoreOfALogThatWasCut() throws Exception {
        log(entries -> entries.remove(1));
        manifest(manifest -> ((ObjectNode) manifest.path("log"))
                .put(
                        "head",
                        json("log.json").path("entries").get(0).path("hash").asText()));
        listAnew();

        assertThat(problems())
                .containsExactly("The log of VAL22-0007 has 1 entry, and anchor 1 knew 2: the end was cut off.");
        theScriptSays("is not the one that anchor 1 knew", files);
    }

    @Test
    void findsALogWithoutItsBeginning() throws Exception {
        log(entries -> entries.remove(0));
        listAnew();

        assertThat(problems())
                .contains("log.json: where entry 1 should stand is entry 2. One was taken out or put in.");
    }

    @Test
    void findsALogThatWasMadeAnew() throws Exception {
        Map<String, byte[]> other = UnzippedDossier.of(
                        SampleDossier.sample().decidedBecause("Bribed").bytes())
                .files();
        files.put("log.json", other.get("log.json"));
        manifest(manifest -> ((ObjectNode) manifest.path("log"))
                .put(
                        "head",
                        json("log.json").path("entries").get(1).path("hash").asText()));
        listAnew();

        assertThat(problems())
                .containsExactly("The log of VAL22-0007 was made anew: its entry 2 is not the one that anchor 1 knew.");
    }

    @Test
    void findsAnAnchorThatWasMadeUp() throws Exception {
        anchors(anchors -> ((ObjectNode) anchors.path("anchors").get(0)).put("root", "1".repeat(64)));
        listAnew();

        assertThat(problems())
                .contains(
                        "The chain of anchors is broken at anchor 1: it was altered, or one before it was taken out.");
        theScriptSays("the chain of anchors is broken at 1", files);
    }

    @Test
    void findsARecordThatWasTakenOut() throws Exception {
        anchors(anchors -> ((ArrayNode) anchors.path("records")).remove(1));
        listAnew();

        assertThat(problems())
                .containsExactly(
                        "An anchor holds evidence e-1, and the dossier does not say what it was: it was taken out.");
        theScriptSays("evidence e-1 was anchored and is not here", files);
    }

    /** Whoever makes all of it anew is found out by what lies outside the file: the anchor on paper. The check says which to compare. */
    @Test
    void saysWhichAnchorToCompareOfOneThatWasMadeUpAsAWhole() throws Exception {
        Map<String, byte[]> forged = UnzippedDossier.of(SampleDossier.sample()
                        .withEvidence("Forged")
                        .anchoredAnew()
                        .bytes())
                .files();

        assertThat(problems(forged, "VAL22-0007-dossier.zip")).isEmpty();
        String genuine =
                json("anchors.json").path("anchors").get(0).path("hash").asText();
        assertThat(run(files)).contains(genuine);
        assertThat(run(forged)).doesNotContain(genuine).contains("compare this with what was printed");
    }

    @Test
    void namesAManifestThatIsNone() throws Exception {
        files.put("manifest.json", "{\"reference\":".getBytes(StandardCharsets.UTF_8));
        assertThat(problems())
                .containsExactly("manifest.json is not the JSON that it should be: it was altered or cut off.");
        files.remove("manifest.json");
        assertThat(problems()).containsExactly("It has no manifest.json, so it is no dossier of this system.");
        files.put("manifest.json", "{\"format\":9}".getBytes(StandardCharsets.UTF_8));
        assertThat(problems()).containsExactly("Its manifest is of a format that this version does not know.");
    }

    @Test
    void namesASealThatIsNone() throws Exception {
        files.put("manifest.json.p7s", new byte[] {1, 2, 3});

        assertThat(problems())
                .containsExactly(
                        "The seal does not hold: manifest.json is not the one that was sealed, or the seal was damaged.");
    }

    @Test
    void namesADossierWithTheNameOfAnotherCase() throws Exception {
        assertThat(problems(files, "VAL22-0099-dossier.zip"))
                .containsExactly("The file has the name of another case: it is the dossier of VAL22-0007.");
        manifest(manifest -> ((ObjectNode) manifest).put("reference", "VAL22-0099"));
        assertThat(problems(files, "VAL22-0099-dossier.zip"))
                .contains("The dossier says that it is of VAL22-0099, and its log is about VAL22-0007.");
    }

    @Test
    void namesWhatIsNoZipAndWhatWasCutOff() throws Exception {
        byte[] zip = new UnzippedDossier(files).zip();
        assertThat(checked("a file".getBytes(StandardCharsets.UTF_8), "x.zip"))
                .containsExactly("x.zip is no ZIP file.");
        assertThat(checked(new byte[0], "x.zip")).containsExactly("x.zip is no ZIP file.");
        assertThat(checked(java.util.Arrays.copyOf(zip, zip.length - 30), "x.zip"))
                .containsExactly(
                        "x.zip begins like a ZIP file and has no end: it was cut off, or its download broke off. Fetch it again.");
        List<String> none = new ArrayList<>();
        DossierCheck.check(folder.resolve("none.zip"), "none.zip", one -> none.addAll(one.problems()));
        assertThat(none).containsExactly("There is no such file.");
    }

    @Test
    void namesNamesThatLeadElsewhereAndThoseThatAreThereTwice() throws Exception {
        files.put("../../etc/passwd", new byte[0]);
        files.put("/absolute", new byte[0]);
        files.put("line\nfeed\u202e", new byte[0]);

        assertThat(problems())
                .contains(
                        "../../etc/passwd is no name that a dossier has: it could lead out of the folder into which it is unpacked.",
                        "/absolute is no name that a dossier has: it could lead out of the folder into which it is unpacked.",
                        "line?feed? is no name that a dossier has: it could lead out of the folder into which it is unpacked.");
        byte[] twice = withNameTwice();
        assertThat(checked(twice, "VAL22-0007.zip"))
                .contains("log.json is in it twice, so that one of them can hide the other.");
    }

    @Test
    void readsNoBombToItsEnd() throws Exception {
        byte[] bomb = new byte[80_000_000];
        files.put("log.json", bomb);
        assertThat(problems())
                .anyMatch(problem -> problem.startsWith("log.json is longer than"))
                .contains("log.json is larger than any such file can be; it was not read.");
        files.put("manifest.json", ("[".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(problems())
                .containsExactly("manifest.json is not the JSON that it should be: it was altered or cut off.");
    }

    @Test
    void checksEachDossierOfAnArchive() throws Exception {
        byte[] whole = SampleDossier.sample().bytes();
        files.put("papers/01-receipt.pdf", new byte[9]);
        byte[] altered = new UnzippedDossier(files).zip();
        Map<String, byte[]> archive = new java.util.LinkedHashMap<>();
        archive.put("archive.json", list(Map.of("VAL22-0007-dossier.zip", whole, "VAL22-0007-b.zip", altered)));
        archive.put("VAL22-0007-dossier.zip", whole);
        archive.put("VAL22-0007-b.zip", altered);

        assertThat(run(archive))
                .contains("VAL22-0007-dossier.zip: VAL22-0007 is whole")
                .contains("VAL22-0007-b.zip: papers/01-receipt.pdf is not the file")
                .contains("2 dossiers looked at, something was found in 1.");
        archive.remove("VAL22-0007-b.zip");
        archive.put("VAL22-0007-c.zip", whole);
        assertThat(run(archive))
                .contains("VAL22-0007-b.zip is missing: the archive's list names it.")
                .contains("VAL22-0007-c.zip is in the archive, and the archive's list does not name it.");
    }

    private static byte[] list(Map<String, byte[]> dossiers) {
        return ArchiveList.of(
                        "valenciennes-2022",
                        Instant.EPOCH,
                        dossiers.entrySet().stream()
                                .map(one -> new ArchiveList.Listed(
                                        one.getKey(), Sha256.of(one.getValue()), one.getValue().length))
                                .toList())
                .bytes();
    }

    /** No library writes such a file, so one of its names is overwritten with the other. */
    private byte[] withNameTwice() {
        files.put("zzz.json", files.get("log.json"));
        byte[] zip = new UnzippedDossier(files).zip();
        String raw = new String(zip, StandardCharsets.ISO_8859_1).replace("zzz.json", "log.json");
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }

    private JsonNode json(String name) {
        return new UnzippedDossier(files).json(name);
    }

    private void log(Consumer<ArrayNode> change) throws IOException {
        JsonNode log = json("log.json");
        change.accept((ArrayNode) log.path("entries"));
        files.put("log.json", JSON.writeValueAsBytes(log));
    }

    private void anchors(Consumer<JsonNode> change) throws IOException {
        JsonNode anchors = json("anchors.json");
        change.accept(anchors);
        files.put("anchors.json", JSON.writeValueAsBytes(anchors));
    }

    private void manifest(Consumer<JsonNode> change) throws IOException {
        JsonNode manifest = json("manifest.json");
        change.accept(manifest);
        files.put("manifest.json", JSON.writeValueAsBytes(manifest));
    }

    /** As a forger would who knows what a manifest is. */
    private void listAnew() throws IOException {
        manifest(manifest -> manifest.path("files").forEach(file -> {
            byte[] content = files.get(file.path("path").asText());
            ((ObjectNode) file).put("sha256", Sha256.of(content)).put("size", content.length);
        }));
    }

    private List<String> problems() throws IOException {
        return problems(files, "VAL22-0007-dossier.zip");
    }

    private List<String> problems(Map<String, byte[]> content, String name) throws IOException {
        return checked(new UnzippedDossier(content).zip(), name);
    }

    private List<String> checked(byte[] zip, String name) throws IOException {
        Path file = Files.write(folder.resolve(name), zip);
        List<String> problems = new ArrayList<>();
        DossierCheck.check(file, name, one -> problems.addAll(one.problems()));
        return problems;
    }

    private String run(Map<String, byte[]> content) throws IOException {
        Path file = Files.write(folder.resolve("VAL22.zip"), new UnzippedDossier(content).zip());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = DossierCheck.run(new PrintStream(said, true, StandardCharsets.UTF_8), file);
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(exit).isEqualTo(text.lines().allMatch(line -> line.contains("is whole")) ? 0 : 1);
        return text;
    }

    /** The script that lies in the dossier itself says the same; where there is no Python, the check in Java stands alone. */
    private void theScriptSays(String expected, Map<String, byte[]> content) throws Exception {
        if (!Files.isExecutable(PYTHON)) {
            return;
        }
        Path file = Files.write(folder.resolve("forged.zip"), new UnzippedDossier(content).zip());
        Path script = Files.write(folder.resolve("verify.py"), content.get("verify.py"));
        Process python = new ProcessBuilder(PYTHON.toString(), script.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains(expected);
        assertThat(python.exitValue()).as(said).isEqualTo(expected.contains("is whole") ? 0 : 1);
    }
}
