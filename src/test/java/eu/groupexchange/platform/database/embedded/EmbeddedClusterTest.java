package eu.groupexchange.platform.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedClusterTest {

    @TempDir
    Path place;

    private DataFolder folder;

    @BeforeEach
    void claim() {
        folder = DataFolder.claim(place);
    }

    @AfterEach
    void release() {
        folder.close();
    }

    @Test
    void refusesTheFilesOfAnotherPostgres() throws IOException {
        Files.createDirectories(folder.cluster());
        Files.writeString(folder.cluster().resolve("PG_VERSION"), "15\n");

        refuses(
                "The data folder " + place + " was written by PostgreSQL 15, and this version of Group Exchange brings "
                        + "PostgreSQL 17: carry the data over with pg_dump and pg_restore, or set EXCHANGE_DATA_DIR to another folder.");
    }

    @Test
    void refusesToMixWithOtherFiles() throws IOException {
        Files.createDirectories(folder.cluster());
        Path photo = Files.createFile(folder.cluster().resolve("photo.jpg"));

        refuses("The folder " + folder.cluster()
                + " is not empty and holds no PostgreSQL database: move it away, or set "
                + "EXCHANGE_DATA_DIR to another folder.");
        assertThat(photo).exists();
    }

    @Test
    void missesThePasswordThatWasNotCopiedAlong() throws IOException {
        Files.createDirectories(folder.cluster());
        Files.writeString(folder.cluster().resolve("PG_VERSION"), EmbeddedCluster.MAJOR_VERSION);

        refuses("The file " + folder.password() + ", without which the database in " + folder.cluster()
                + " does not open, is missing: put it back from where the data folder was copied.");
    }

    @Test
    void keepsThePasswordToItsOwner() throws IOException {
        var cluster = new EmbeddedCluster(folder);
        cluster.prepare();

        assertThat(cluster.password()).hasSize(48).isNotEqualTo(EmbeddedCluster.newSecret());
        assertThat(Files.getPosixFilePermissions(folder.password()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    private void refuses(String sentence) {
        assertThatThrownBy(() -> new EmbeddedCluster(folder).prepare())
                .isInstanceOf(StartRefusedException.class)
                .hasMessage(sentence);
    }
}
