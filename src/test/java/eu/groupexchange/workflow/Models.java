package eu.groupexchange.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the models and forms lie, seen from the folder in which the build runs. */
public final class Models {

    public static final Path PROCESSES = Path.of("processes");
    /** With their words in place, as the engine gets them. */
    public static final Path FORMS = Path.of("target/classes/forms");

    private Models() {}

    public static List<Path> processes() {
        return filesIn(PROCESSES, ".bpmn");
    }

    public static List<Path> decisions() {
        return filesIn(PROCESSES, ".dmn");
    }

    public static List<Path> forms() {
        return filesIn(FORMS, ".form");
    }

    /** The file's name without what follows the dot, which is the key of what it holds. */
    public static String key(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
