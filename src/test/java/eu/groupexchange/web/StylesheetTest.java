package eu.groupexchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A brace that is missing takes all rules behind it away, and nothing else says so. */
class StylesheetTest {

    @Test
    void noRuleBeginsWithinAnotherThatWasNotClosed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/static/css"))) {
            List<Path> all = files.toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                String css = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
                int depth = 0;
                for (String line : css.lines().toList()) {
                    if (depth > 0 && line.matches("[.a-z@:*].*\\{")) {
                        assertThat(line)
                                .as("%s: a rule before this one is not closed", file)
                                .isEmpty();
                    }
                    depth += count(line, '{') - count(line, '}');
                }
                assertThat(depth).as("%s: rules that are not closed", file).isZero();
            }
        }
    }

    private static int count(String line, char brace) {
        return (int) line.chars().filter(one -> one == brace).count();
    }
}
