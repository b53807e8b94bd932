package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pictures in the documentation show the models as they are. After a change of a model, draw them anew and look at them:
 * {@code mvn test -Dtest=ProcessPicturesTest -Dpictures=draw}.
 */
class ProcessPicturesTest {

    private static final Path PICTURES = Path.of("docs", "processes");

    /** Which version of each model the pictures show: lines as {@code sha256sum} writes and checks them. */
    private static final Path DRAWN = PICTURES.resolve("drawn.sha256");

    @BeforeAll
    static void drawWhereAskedTo() throws IOException {
        if ("draw".equals(System.getProperty("pictures"))) {
            Files.createDirectories(PICTURES);
            ProcessPictures.draw(Models.processes(), PICTURES);
            Files.writeString(DRAWN, sums());
        }
    }

    @Test
    void showTheModelsAsTheyAre() throws IOException {
        assertThat(pictures()).isEqualTo(drawn());
        assertThat(Files.readString(DRAWN))
                .as("a model was changed after its picture was drawn")
                .isEqualTo(sums());
    }

    /** One of each plane, and none of what is gone. */
    private static Set<String> drawn() {
        return Models.processes().stream()
                .flatMap(model ->
                        ProcessPictures.planes(model).stream().map(plane -> ProcessPictures.picture(model, plane)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> pictures() throws IOException {
        try (Stream<Path> files = Files.list(PICTURES)) {
            return files.filter(file -> file.toFile().length() > 0)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String sums() {
        return Models.processes().stream()
                .map(model -> sha256(Models.read(model)) + "  " + model + "\n")
                .collect(Collectors.joining());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
