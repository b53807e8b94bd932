package eu.groupexchange.eligibility.organisation;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * An organisation's name as it is compared with another, or with the holder of an account: without case, accents, script,
 * punctuation and legal form, in any order of its words, abbreviated or with a slip of the keyboard.
 *
 * @param words those that tell it from others, in their order
 */
public record OrganisationName(List<String> words) {

    /** Of the words of the longer name, as many have to be in the shorter one. */
    private static final double SHARED = 0.6;

    private static final int SHORTEST_ABBREVIATION = 3;
    private static final int SHORTEST_CUT = 20;

    private static final Transliterator PLAIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final LevenshteinDistance SLIPS = new LevenshteinDistance(2);

    private static final List<List<String>> LEGAL_FORMS = LegalForms.read();

    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "and", "by", "da", "das", "de", "degli", "dei", "del", "dell", "della", "der", "des", "di",
            "die", "do", "dos", "du", "e", "el", "en", "et", "for", "fur", "i", "im", "in", "it", "l", "la", "las",
            "le", "les", "los", "of", "og", "och", "pour", "the", "to", "und", "van", "voor", "y", "z", "zum", "zur");

    public static OrganisationName of(String name) {
        List<String> words = Arrays.stream(OTHERS.split(plain(name)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> telling = withoutSmallWords(withoutLegalForms(words));
        return new OrganisationName(telling.isEmpty() ? List.copyOf(words) : telling);
    }

    /** Umlauts may be written out; both ways of writing become one. */
    private static String plain(String name) {
        return PLAIN.transliterate(name.replace("&", " and "))
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u")
                .replaceAll("['\"]", "");
    }

    public boolean isLike(OrganisationName other) {
        OrganisationName shorter = words.size() <= other.words.size() ? this : other;
        OrganisationName longer = shorter == this ? other : this;
        return shorter.isIn(longer)
                || isCutOf(joined(), other.joined())
                || isCutOf(other.joined(), joined())
                || shorter.areInitialsIn(longer);
    }

    /** Each of its words is in the other, which says little more. */
    private boolean isIn(OrganisationName longer) {
        List<String> left = new ArrayList<>(longer.words);
        for (String word : words) {
            int at = indexOfSame(word, left);
            if (at < 0) {
                return false;
            }
            left.remove(at);
        }
        return !words.isEmpty() && words.size() >= SHARED * longer.words.size();
    }

    private static int indexOfSame(String word, List<String> words) {
        int exact = words.indexOf(word);
        if (exact >= 0) {
            return exact;
        }
        for (int at = 0; at < words.size(); at++) {
            if (isSame(word, words.get(at))) {
                return at;
            }
        }
        return -1;
    }

    /** One short for the other, or a letter away from it; two in a long word. Numbers are what they are. */
    private static boolean isSame(String one, String other) {
        if (DIGIT.matcher(one).find() || DIGIT.matcher(other).find()) {
            return false;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter >= SHORTEST_ABBREVIATION && (one.startsWith(other) || other.startsWith(one))) {
            return true;
        }
        int slips = SLIPS.apply(one, other);
        return slips >= 0 && slips <= (shorter >= 7 ? 2 : shorter >= 5 ? 1 : 0);
    }

    /** Written in one word, or cut where a field was full. */
    private static boolean isCutOf(String one, String other) {
        return one.equals(other)
                || one.length() >= SHORTEST_CUT && one.length() >= SHARED * other.length() && other.startsWith(one);
    }

    /** {@code RCE} of the Rail Cluster Elbe. */
    private boolean areInitialsIn(OrganisationName longer) {
        String initials =
                longer.words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        return words.size() == 1 && words.get(0).length() >= SHORTEST_ABBREVIATION && initials.contains(words.get(0));
    }

    private String joined() {
        return String.join("", words);
    }

    private static List<String> withoutLegalForms(List<String> words) {
        List<String> left = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = legalFormAt(words, at);
            if (length == 0) {
                left.add(words.get(at));
            }
            at += Math.max(1, length);
        }
        return left;
    }

    /** How many words the longest legal form has that begins there. */
    private static int legalFormAt(List<String> words, int at) {
        return LEGAL_FORMS.stream()
                .filter(form -> at + form.size() <= words.size()
                        && words.subList(at, at + form.size()).equals(form))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private static List<String> withoutSmallWords(List<String> words) {
        return words.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
    }
}
