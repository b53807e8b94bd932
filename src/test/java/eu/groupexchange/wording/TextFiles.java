package eu.groupexchange.wording;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The bundles, and the sources in which their keys stand. */
final class TextFiles {

    static final Path BUNDLES = Path.of("src/main/resources/texts");

    private TextFiles() {}

    /** Every English text by its key. */
    static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (Path bundle : files(BUNDLES, ".properties")) {
            if (bundle.getParent().equals(BUNDLES)) {
                read(bundle).forEach((key, text) -> texts.put((String) key, (String) text));
            }
        }
        return texts;
    }

    static List<Path> templates() {
        List<Path> templates = new ArrayList<>();
        for (String folder : List.of("templates", "mails", "papers", "edge")) {
            templates.addAll(files(Path.of("src/main/resources", folder), ".html"));
            templates.addAll(files(Path.of("src/main/resources", folder), ".txt"));
        }
        return templates;
    }

    static List<Path> java() {
        return files(Path.of("src/main/java"), ".java");
    }

    /** Of Cockpit's plugin, whose words the server sends along. */
    static List<Path> scripts() {
        return files(Path.of("src/main/resources/plugin-webapp"), ".js");
    }

    static List<Path> forms() {
        return files(Path.of("forms"), ".form");
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path bundle) {
        try (Reader reader = Files.newBufferedReader(bundle)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
