package eu.groupexchange.desk.imports;

import eu.groupexchange.web.form.Choice;
import eu.groupexchange.web.form.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What people write into cells for what the form has them choose: a country by its name, a kind by its label, a tick by a word. */
final class CellWords {

    private static final Set<String> YES =
            Set.of("yes", "y", "x", "true", "1", "oui", "o", "vrai", "ja", "j", "wahr", "ok", "✓", "✔");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "non", "faux", "nein", "falsch");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("cluster", "cluster"),
            Map.entry("cluster organization", "cluster"),
            Map.entry("pole", "cluster"),
            Map.entry("pole de competitivite", "cluster"),
            Map.entry("clusterorganisation", "cluster"),
            Map.entry("network", "business-network"),
            Map.entry("business network", "business-network"),
            Map.entry("reseau", "business-network"),
            Map.entry("reseau d entreprises", "business-network"),
            Map.entry("netzwerk", "business-network"),
            Map.entry("unternehmensnetzwerk", "business-network"),
            Map.entry("sme", "sme"),
            Map.entry("pme", "sme"),
            Map.entry("kmu", "sme"),
            Map.entry("company", "sme"),
            Map.entry("entreprise", "sme"),
            Map.entry("unternehmen", "sme"));

    private static final Map<String, String> COUNTRIES = countries();

    private CellWords() {}

    /** As the form takes it; what is not understood stays as it is, and the form says what is wrong with it. */
    static String read(Field field, String cell) {
        String plain = Headings.plain(cell);
        return switch (field.kind()) {
            case CHECKBOX ->
                YES.contains(plain) || YES.contains(cell.strip()) ? "true" : NO.contains(plain) ? "" : cell;
            case SELECT -> COUNTRIES.getOrDefault(plain, cell.strip().toUpperCase(Locale.ROOT));
            case RADIO ->
                field.choices().stream()
                        .filter(choice -> Headings.plain(choice.value()).equals(plain)
                                || Headings.plain(choice.label()).equals(plain))
                        .map(Choice::value)
                        .findFirst()
                        .orElse(KINDS.getOrDefault(plain, cell));
            default -> cell;
        };
    }

    /** Whether it says neither yes nor no. */
    static boolean isNoTick(Field field, String cell) {
        return field.kind() == Field.Kind.CHECKBOX
                && !cell.isBlank()
                && !YES.contains(Headings.plain(cell))
                && !YES.contains(cell.strip())
                && !NO.contains(Headings.plain(cell));
    }

    private static Map<String, String> countries() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN)
                    .forEach(language -> names.put(Headings.plain(country.getDisplayCountry(language)), code));
        }
        names.put("czech republic", "CZ");
        names.put("republique tcheque", "CZ");
        names.put("tschechische republik", "CZ");
        names.put("holland", "NL");
        names.put("the netherlands", "NL");
        return Map.copyOf(names);
    }
}
