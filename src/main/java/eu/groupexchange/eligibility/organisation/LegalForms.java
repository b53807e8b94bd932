package eu.groupexchange.eligibility.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The legal forms of organisations as they stand in names, each as its words. */
final class LegalForms {

    private LegalForms() {}

    static List<List<String>> read() {
        try {
            return new ClassPathResource("eligibility/legal-forms.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .distinct()
                    .map(line -> List.of(line.split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
