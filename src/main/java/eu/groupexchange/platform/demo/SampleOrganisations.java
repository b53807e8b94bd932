package eu.groupexchange.platform.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Invented organisations, read from {@code demo/participants.tsv}. */
final class SampleOrganisations {

    private final List<String[]> rows = read();

    /** Answers to {@code registration.form}; numbers beyond the file begin anew with a number behind the name. */
    Map<String, String> answers(int number) {
        String[] row = rows.get(number % rows.size());
        int round = number / rows.size();
        String name = round == 0 ? row[0] : row[0] + " " + (round + 1);
        String domain = plain(row[0]) + (round == 0 ? "" : round + 1) + ".example";
        return Map.ofEntries(
                Map.entry("organisationName", name),
                Map.entry("organisationType", row[1]),
                Map.entry("registrationNumber", row[2] + "-" + (100_000 + 7919 * number)),
                Map.entry("country", row[2]),
                Map.entry("city", row[3]),
                Map.entry("website", "https://www." + domain),
                Map.entry("contactName", row[4]),
                Map.entry("contactRole", row[5]),
                Map.entry("email", plain(row[4]).replace('-', '.') + "@" + domain),
                Map.entry("phone", "+32 2 555 " + (1000 + number)),
                Map.entry(
                        "motivation",
                        "We would like to learn how the host works with its members, and look for partners for a joint"
                                + " project."),
                Map.entry("interests", "Rolling stock, composites, digital maintenance"),
                Map.entry("privacyConsent", "true"));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
    }

    private static List<String[]> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SampleOrganisations.class.getResourceAsStream("/demo/participants.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
