package eu.groupexchange.platform.database.embedded;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded database: what has to be right with them before a server may run on them. */
final class EmbeddedCluster {

    /** The major version of the binaries that the build brings; a cluster can be read by no other. */
    static final String MAJOR_VERSION = "17";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataFolder folder;

    EmbeddedCluster(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * Makes the files fit to be served, or says why they are not.
     *
     * @throws StartRefusedException if another version of PostgreSQL, or something else, wrote them
     */
    void prepare() throws IOException {
        if (Files.exists(folder.unfinished())) {
            FileSystemUtils.deleteRecursively(folder.cluster());
        }
        if (isMade()) {
            requireOurVersion();
            requirePassword();
            makePrivate(folder.cluster(), "rwx------");
        } else {
            requireNothingElse();
            writePrivately(folder.password(), newSecret());
            Files.writeString(folder.unfinished(), "");
        }
        keepOneOldLog();
    }

    /** The cluster is whole from here on: never again deleted. */
    void finished() throws IOException {
        Files.deleteIfExists(folder.unfinished());
        makePrivate(folder.binaries(), "rwxr-xr-x"); // unpacking leaves it open to everybody
    }

    String password() throws IOException {
        return Files.readString(folder.password()).strip();
    }

    static String newSecret() {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private boolean isMade() {
        return Files.exists(versionFile());
    }

    private Path versionFile() {
        return folder.cluster().resolve("PG_VERSION");
    }

    private void requireOurVersion() throws IOException {
        String version = Files.readString(versionFile()).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new StartRefusedException(
                    ("The data folder %s was written by PostgreSQL %s, and this version of Group Exchange brings PostgreSQL %s: "
                                    + "carry the data over with pg_dump and pg_restore, or set EXCHANGE_DATA_DIR to another folder.")
                            .formatted(folder.root(), version, MAJOR_VERSION));
        }
    }

    private void requirePassword() {
        if (!Files.exists(folder.password())) {
            throw new StartRefusedException(
                    "The file %s, without which the database in %s does not open, is missing: put it back from where the data folder was copied."
                            .formatted(folder.password(), folder.cluster()));
        }
    }

    private void requireNothingElse() throws IOException {
        if (!Files.exists(folder.cluster())) {
            return;
        }
        try (var files = Files.list(folder.cluster())) {
            if (files.findAny().isPresent()) {
                throw new StartRefusedException(
                        "The folder %s is not empty and holds no PostgreSQL database: move it away, or set EXCHANGE_DATA_DIR to another folder."
                                .formatted(folder.cluster()));
            }
        }
    }

    private void keepOneOldLog() throws IOException {
        if (Files.exists(folder.log())) {
            Files.move(
                    folder.log(),
                    folder.log().resolveSibling("postgres.previous.log"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file);
        makePrivate(file, "rw-------");
        Files.writeString(file, text);
    }

    private static void makePrivate(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
