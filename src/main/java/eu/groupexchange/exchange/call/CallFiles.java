package eu.groupexchange.exchange.call;

import eu.groupexchange.wording.Texts;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.util.ResourceUtils;

/** Finds the files that people name: by a path, or as Spring names resources ({@code file:}, {@code classpath:}). */
public final class CallFiles {

    private static final String CLASSPATH = ResourceUtils.CLASSPATH_URL_PREFIX;

    private CallFiles() {}

    /** @throws CallRefusedException when there is nothing that could be read */
    public static byte[] read(String name) {
        try {
            return name.startsWith(CLASSPATH) ? read(inside(name)) : read(path(name));
        } catch (NoSuchFileException e) {
            throw refused(Texts.of("exchange.call-files.no-such-file"));
        } catch (AccessDeniedException e) {
            throw refused(Texts.of("exchange.call-files.file-may-read"));
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw refused(Texts.of("exchange.call-files.no-name-file"));
        } catch (IOException e) {
            throw refused(Texts.of(
                    "exchange.call-files.file-cannot-read", e.getClass().getSimpleName()));
        }
    }

    static boolean exists(String name) {
        try {
            return !name.startsWith(CLASSPATH) && Files.exists(path(name));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw refused(Texts.of("exchange.call-files.folder-name-call"));
        }
        return Files.readAllBytes(file);
    }

    private static byte[] read(Resource file) throws IOException {
        if (!file.exists()) {
            throw new NoSuchFileException(file.getDescription());
        }
        return file.getContentAsByteArray();
    }

    private static Resource inside(String name) {
        return new ClassPathResource(name.substring(CLASSPATH.length()));
    }

    private static Path path(String name) throws MalformedURLException, IOException {
        if (name.isBlank()) {
            throw new IllegalArgumentException();
        }
        return name.startsWith(ResourceUtils.FILE_URL_PREFIX) ? fileOf(name) : Path.of(name);
    }

    /** {@code file:/etc/call.json} and {@code file:call.json} alike. */
    private static Path fileOf(String name) throws MalformedURLException, IOException {
        return name.startsWith("file:/")
                ? new UrlResource(name).getFile().toPath()
                : Path.of(name.substring(ResourceUtils.FILE_URL_PREFIX.length()));
    }

    private static CallRefusedException refused(String sentence) {
        return new CallRefusedException(List.of(new CallProblem("", sentence)));
    }
}
