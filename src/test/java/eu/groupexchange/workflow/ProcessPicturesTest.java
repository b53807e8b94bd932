package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
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
        assertThat(Models.processes()).allSatisfy(model -> assertThat(PICTURES.resolve(Models.key(model) + ".png"))
                .isNotEmptyFile());
        assertThat(Files.readString(DRAWN))
                .as("a model was changed after its picture was drawn")
                .isEqualTo(sums());
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
