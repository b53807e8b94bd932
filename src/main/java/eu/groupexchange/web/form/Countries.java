package eu.groupexchange.web.form;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The countries of Europe by their English names. */
public final class Countries {

    private static final Set<String> EUROPE = Set.of(
            "AD", "AL", "AM", "AT", "BA", "BE", "BG", "BY", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FO", "FR",
            "GB", "GE", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL",
            "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "TR", "UA", "VA", "XK");

    private Countries() {}

    /** The name of a country in English; the code itself where there is none. */
    public static String name(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }

    /** The names, in the order of a directory. */
    public static List<String> names(Collection<String> codes) {
        return codes.stream()
                .map(Countries::name)
                .sorted(Collator.getInstance(Locale.ENGLISH))
                .toList();
    }

    /** The countries of Europe and those in addition, to choose from, in the order of their names. */
    public static List<Choice> choices(Collection<String> inAddition) {
        Set<String> codes = new TreeSet<>(EUROPE);
        codes.addAll(inAddition);
        return codes.stream()
                .map(code -> new Choice(code, name(code)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(Locale.ENGLISH)))
                .toList();
    }
}
