package eu.groupexchange.platform.database.embedded;

import eu.groupexchange.platform.startup.StartRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder of this installation, held by one living application at a time. The operating system drops the lock with the
 * process that holds it, however that ends, so a killed application never locks its successor out.
 */
final class DataFolder implements AutoCloseable {

    /** Behind the text, so that another process can read the text where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path root;
    private final FileChannel lockFile;

    private DataFolder(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Makes the folder if it is not there, and takes it.
     *
     * @throws StartRefusedException if it cannot be written, or another living application holds it
     */
    static DataFolder claim(Path root) {
        FileChannel channel = openForWriting(root);
        try {
            if (tryLock(channel) == null) {
                throw new StartRefusedException(inUseSentence(root, holderOf(channel)));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(root, channel);
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw notWritable(root, e);
        } catch (StartRefusedException e) {
            closeQuietly(channel, e);
            throw e;
        }
    }

    /** The database cluster: what PostgreSQL calls its data directory. */
    Path cluster() {
        return root.resolve("postgres");
    }

    /** PostgreSQL itself, unpacked. Here rather than in the temporary folder, which is cleaned and where others can write. */
    Path binaries() {
        return root.resolve("postgres-binaries");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path password() {
        return root.resolve("postgres.password");
    }

    /** Exists while a new cluster is being made: found at a start, the cluster was never finished and holds nothing. */
    Path unfinished() {
        return root.resolve("postgres.unfinished");
    }

    Path root() {
        return root;
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel openForWriting(Path root) {
        try {
            Files.createDirectories(root);
            return FileChannel.open(
                    root.resolve("in-use.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw notWritable(root, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static String holderOf(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
    }

    private static String inUseSentence(Path root, String holder) {
        return ("The data folder %s is in use by another running Group Exchange (process %s): stop that one, or set "
                        + "EXCHANGE_DATA_DIR to another folder.")
                .formatted(root, holder);
    }

    private static StartRefusedException notWritable(Path root, IOException cause) {
        return new StartRefusedException(
                "The data folder %s cannot be written by account \"%s\" (%s): give it that right, or set EXCHANGE_DATA_DIR to another folder."
                        .formatted(root, System.getProperty("user.name"), reason(cause)),
                cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        String given = cause instanceof FileSystemException failure ? failure.getReason() : cause.getMessage();
        return given == null ? cause.getClass().getSimpleName() : given;
    }

    private static void closeQuietly(FileChannel channel, Exception reason) {
        try {
            channel.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
