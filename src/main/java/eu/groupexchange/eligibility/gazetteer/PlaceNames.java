package eu.groupexchange.eligibility.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes names of places comparable, however they are written: case, marks, punctuation, articles and saints. */
public final class PlaceNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern WRITTEN_OUT = Pattern.compile("[äöüøåÄÖÜØÅ]");

    /** All of them the same saint: the languages of a country, and their abbreviations, differ. */
    private static final Set<String> SAINT = Set.of(
            "s", "st", "ste", "sta", "sto", "san", "sant", "santa", "santo", "sao", "saint", "sainte", "sankt", "sint",
            "szent", "sveti", "sveta", "sv");

    private static final Set<String> ARTICLES = Set.of(
            "a", "o", "as", "os", "i", "il", "lo", "gli", "la", "le", "les", "l", "el", "los", "las", "els", "the",
            "de", "den", "der", "die", "das", "het", "s", "t");

    /** What joins a name and tells it apart, and is left out or shortened at will. */
    private static final Set<String> JOINTS = Set.of(
            "a", "am", "an", "auf", "b", "bei", "d", "da", "de", "del", "dem", "den", "der", "des", "di", "do", "i",
            "im", "in", "la", "le", "les", "n", "o", "ob", "op", "s", "sur", "u", "unter", "v", "vor");

    private PlaceNames() {}

    /** The words of a name, plain. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : OTHERS.split(plain(name.toLowerCase(Locale.ROOT)))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String plain(String lower) {
        if (lower.chars().allMatch(letter -> letter < 128)) {
            return lower;
        }
        String folded = lower.replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ð', 'd')
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("þ", "th")
                .replace('ħ', 'h')
                .replace('ı', 'i')
                .replace('ς', 'σ');
        return MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The words with every saint written alike. */
    static List<String> saintly(List<String> words) {
        return words.stream().map(word -> SAINT.contains(word) ? "st" : word).toList();
    }

    /** The name without anything between its letters: {@code Den Haag} is {@code denhaag}. */
    public static String key(String name) {
        return String.join("", words(name));
    }

    /** Every key under which a name is looked for: as it is, with umlauts written out, saints alike, and without its article. */
    static Set<String> keys(String name) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> words = words(name);
        keys.add(String.join("", words));
        if (WRITTEN_OUT.matcher(name).find()) {
            keys.add(key(writtenOut(name)));
        }
        keys.add(String.join("", saintly(words)));
        if (words.size() > 1 && ARTICLES.contains(words.get(0))) {
            keys.add(String.join("", saintly(words.subList(1, words.size()))));
        }
        return keys;
    }

    /** With the article before it that stands behind it: {@code Coruña, A} or {@code Havre (Le)}; else as it is. */
    static String articleFirst(String name) {
        List<String> parts = List.of(name.strip().split("\\s*[,(]\\s*"));
        return parts.size() == 2 && ARTICLES.contains(key(parts.get(1)))
                ? parts.get(1).replace(")", "") + " " + parts.get(0)
                : name;
    }

    /** Whether the words say that name with some of them shortened, such as {@code Frankfurt a. M.} or {@code N. Sącz}. */
    static boolean shortens(String typed, String name) {
        List<String> few = essential(typed);
        List<String> all = essential(name);
        if (few.size() != all.size() || few.size() < 2) {
            return false;
        }
        for (int at = 0; at < few.size(); at++) {
            boolean same = few.get(at).equals(all.get(at));
            boolean shorter = few.get(at).length() <= 4 && abbreviates(few.get(at), all.get(at));
            if (!same && !shorter) {
                return false;
            }
        }
        return true;
    }

    /** Whether some letters of the word are left, the first among them: {@code opf} for {@code oberpfalz}. */
    private static boolean abbreviates(String few, String word) {
        int from = 0;
        for (char letter : few.toCharArray()) {
            int at = word.indexOf(letter, from);
            if (at < 0 || from == 0 && at > 0) {
                return false;
            }
            from = at + 1;
        }
        return true;
    }

    private static List<String> essential(String name) {
        List<String> words = saintly(words(name));
        List<String> essential = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (at == 0 || !JOINTS.contains(words.get(at)) || at == words.size() - 1 && essential.size() == 1) {
                essential.add(words.get(at));
            }
        }
        return essential;
    }

    private static String writtenOut(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa");
    }
}
