package eu.groupexchange.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.iban4j.CountryCode;
import org.iban4j.Iban;

/**
 * Invented organisations: the first from {@code demo/participants.tsv}, then one for each city and trade of
 * {@code demo/cities.tsv}. Each number is another organisation, with another account.
 */
final class SampleOrganisations {

    private static final List<String> TRADES = List.of(
            "Railway Cluster",
            "Logistics Network",
            "Composites Cluster",
            "Smart Mobility Network",
            "Vehicle Technology Cluster",
            "Signalling Network");
    private static final List<String> FIRST_NAMES = List.of(
            "Anna",
            "Bruno",
            "Clara",
            "Dario",
            "Elena",
            "Filip",
            "Greta",
            "Hugo",
            "Irina",
            "Jonas",
            "Katarina",
            "Luca",
            "Marta",
            "Nils",
            "Olga",
            "Petra",
            "Rasmus",
            "Sofia",
            "Tomas",
            "Ulrike",
            "Viktor",
            "Wanda",
            "Zoran");
    private static final List<String> LAST_NAMES = List.of(
            "Albers",
            "Bianchi",
            "Costa",
            "Dvořák",
            "Eriksen",
            "Farkas",
            "Georgiou",
            "Hansen",
            "Ivanov",
            "Janssen",
            "Kowalska",
            "Lindqvist",
            "Moretti",
            "Novak",
            "Ozola",
            "Pereira",
            "Richter",
            "Santos",
            "Tamm",
            "Urban",
            "Vella",
            "Weber",
            "Young",
            "Zieliński",
            "Brandt",
            "Castro",
            "Dimitrov",
            "Eliášová",
            "Fabbri");

    /** At most one in so many comes from a country that may not visit. */
    private static final int EXCLUDED_EVERY = 20;

    private final List<String[]> rows = read("/demo/participants.tsv");
    private final List<String[]> cities = read("/demo/cities.tsv");
    private final List<String[]> french =
            cities.stream().filter(city -> city[0].equals("FR")).toList();
    private final List<String[]> others =
            cities.stream().filter(city -> !city[0].equals("FR")).toList();

    /**
     * Answers to {@code registration.form}.
     *
     * @param excluded whether it comes from a country that may not visit
     */
    Map<String, String> answers(int number, boolean excluded) {
        String[] row = number < rows.size()
                ? rows.get(number)
                : excluded ? row(number, number / EXCLUDED_EVERY, french) : row(number, number - rows.size(), others);
        String domain = plain(row[0]) + ".example";
        return Map.ofEntries(
                Map.entry("organisationName", row[0]),
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

    /** An account in the organisation's country, the same each time. */
    String iban(int number, String country) {
        return new Iban.Builder(new Random(number))
                .countryCode(CountryCode.getByCode(country))
                .buildRandom()
                .toString();
    }

    private static String[] row(int number, int place, List<String[]> from) {
        String[] city = from.get(place % from.size());
        String trade = TRADES.get(place / from.size() % TRADES.size());
        return new String[] {
            city[1] + " " + trade,
            trade.endsWith("Network") ? "business-network" : "cluster",
            city[0],
            city[1],
            FIRST_NAMES.get(number % FIRST_NAMES.size()) + " " + LAST_NAMES.get(number % LAST_NAMES.size()),
            "Project manager"
        };
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-");
    }

    private static List<String[]> read(String file) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(SampleOrganisations.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
