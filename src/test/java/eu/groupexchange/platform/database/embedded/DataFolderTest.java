package eu.groupexchange.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path place;

    @Test
    void isMadeWhereItIsMissing() {
        DataFolder.claim(place.resolve("some/where")).close();

        assertThat(place.resolve("some/where")).isDirectory();
    }

    @Test
    void belongsToOneAtATime() {
        DataFolder first = DataFolder.claim(place);

        assertThatThrownBy(() -> DataFolder.claim(place))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith("The data folder %s is in use by another running Group Exchange", place)
                .hasMessageContaining("set EXCHANGE_DATA_DIR to another folder");

        first.close();
        DataFolder.claim(place).close();
    }

    @Test
    void saysThatItCannotBeWritten() throws IOException {
        Path file = Files.createFile(place.resolve("file"));

        assertThatThrownBy(() -> DataFolder.claim(file.resolve("data")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessage(
                        "The data folder %s cannot be written by account \"%s\" (Not a directory): give it that right, or set EXCHANGE_DATA_DIR to another folder.",
                        file.resolve("data"), System.getProperty("user.name"));
    }
}
