package eu.groupexchange.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.audit.anchor.Anchor;
import eu.groupexchange.audit.anchor.AnchoredDatabase;
import eu.groupexchange.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class VerifyCommandTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void isAskedForByItsOptionsOnly() {
        assertThat(VerifyCommand.isAsked("--verify")).isTrue();
        assertThat(VerifyCommand.isAsked("--server.port=1", "--verify=VAL22-0007.zip"))
                .isTrue();
        assertThat(VerifyCommand.isAsked("--verify-root=abc")).isTrue();
        assertThat(VerifyCommand.isAsked("--verifying", "--server.port=1")).isFalse();
    }

    @Test
    void endsWith0WhereAllHoldsAndSaysWhichAnchorWasNoted() {
        AnchoredDatabase story = anchored();
        Anchor latest = story.anchors.latest().orElseThrow();

        assertThat(run(story, "--verify", "--root=" + latest.grouped())).isZero();
        assertThat(lines())
                .containsExactly(
                        "Everything is as it was logged and kept: 2 entries, anchors and records were looked at. The latest anchor is 1, of "
                                + "2022-04-11: " + latest.hash(),
                        "What was noted is the value of anchor 1, of 2022-04-11.");
    }

    @Test
    void endsWith1AndALineForEachFinding() {
        AnchoredDatabase story = anchored();
        story.byHand("update decision_log set reason = 'another'");

        assertThat(run(story, "--verify-root=" + "0".repeat(64))).isEqualTo(1);
        assertThat(lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("No anchor has the value 000"))
                .anyMatch(line -> line.startsWith("Entry 1 of the log of VAL22-0001 was altered"));
    }

    @Test
    void saysWhereThereIsNothingToVerify(@TempDir Path folder) {
        assertThat(run("--verify", "--exchange.data-dir=" + folder)).isEqualTo(1);
        assertThat(lines()).singleElement().asString().startsWith("There is nothing to verify in " + folder);

        printed.reset();
        assertThat(run(
                        "--verify",
                        "--DATABASE_URL=" + TestDatabase.emptyUrl(),
                        "--DATABASE_USER=" + TestDatabase.user()))
                .isEqualTo(1);
        assertThat(lines()).singleElement().asString().contains("has no anchors: it is not one of Group Exchange");
    }

    private static AnchoredDatabase anchored() {
        AnchoredDatabase story = new AnchoredDatabase();
        story.log("VAL22-0001", "registration-submitted");
        story.at("2022-04-12T09:00:00Z");
        story.anchor();
        return story;
    }

    private int run(AnchoredDatabase story, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--DATABASE_URL=" + ((PGSimpleDataSource) story.database).getURL());
        all.add("--DATABASE_USER=" + TestDatabase.user());
        all.add("--DATABASE_PASSWORD=" + TestDatabase.password());
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return VerifyCommand.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments);
    }

    private List<String> lines() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
