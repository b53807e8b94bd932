package eu.groupexchange.wording;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people write into a field to which they have no answer, in the languages of the Union. */
public final class NoAnswer {

    private static final Pattern SCHEME =
            Pattern.compile("^(?:h+t+p+s?:?/*)?(?:www\\b\\.?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Without marks: {@code n/a} is {@code n a}. */
    private static final Set<String> WORDS = Set.of(
            // English
            "n a",
            "na",
            "none",
            "no",
            "nil",
            "null",
            "nothing",
            "not any",
            "not applicable",
            "not available",
            "not yet",
            "tbd",
            "tba",
            "unknown",
            "no website",
            "no web site",
            "no webpage",
            "no web page",
            "no homepage",
            "no phone",
            "no telephone",
            "we have none",
            "we do not have one",
            "we don t have one",
            "does not exist",
            "website",
            "web",
            // German, Dutch, Luxembourgish
            "keine",
            "keiner",
            "keins",
            "kein",
            "nein",
            "ohne",
            "entfällt",
            "k a",
            "keine angabe",
            "nicht vorhanden",
            "noch keine",
            "keine website",
            "keine webseite",
            "keine homepage",
            "keine internetseite",
            "geen",
            "nee",
            "n v t",
            "nvt",
            "geen website",
            "niet van toepassing",
            "keng",
            // Romance languages
            "aucun",
            "aucune",
            "non",
            "néant",
            "neant",
            "sans",
            "pas de site",
            "pas de site web",
            "aucun site",
            "sans objet",
            "s o",
            "ninguno",
            "ninguna",
            "no tiene",
            "no tenemos",
            "no hay",
            "no aplica",
            "nessuno",
            "nessuna",
            "nessun sito",
            "non disponibile",
            "non applicabile",
            "nenhum",
            "nenhuma",
            "não",
            "nao",
            "não tem",
            "não aplicável",
            "cap",
            "nu",
            "nu are",
            "niciunul",
            "nu este cazul",
            // Nordic and Baltic languages, Finnish, Estonian, Hungarian
            "ingen",
            "inget",
            "inga",
            "ingen hjemmeside",
            "ingen hemsida",
            "saknas",
            "nej",
            "nei",
            "ei",
            "ei ole",
            "puudub",
            "nincs",
            "nem",
            "nincsen",
            "nav",
            "nėra",
            "nera",
            "ei mitään",
            // Slavic languages, Greek, Maltese, Irish
            "brak",
            "nie",
            "nie ma",
            "nie dotyczy",
            "żadna",
            "není",
            "neni",
            "žádný",
            "žádná",
            "žádné",
            "nemáme",
            "žiadna",
            "žiadny",
            "nie je",
            "nema",
            "nemamo",
            "ni",
            "ne",
            "няма",
            "не",
            "немає",
            "нет",
            "όχι",
            "κανένα",
            "καμία",
            "δεν υπάρχει",
            "δεν έχουμε",
            "xejn",
            "le",
            "níl",
            "gan");

    private static final Pattern FILLER = Pattern.compile("(?:x|0)+");

    private NoAnswer() {}

    /** Whether somebody says that there is nothing to say: marks alone, zeros, a bare beginning of an address, or the word. */
    public static boolean is(String typed) {
        String rest = SCHEME.matcher(TypedText.line(typed)).replaceFirst("");
        String words = MARKS.matcher(rest).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return words.isEmpty() || WORDS.contains(words) || FILLER.matcher(words).matches();
    }
}
