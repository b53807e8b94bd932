package eu.groupexchange.payment.pain;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Writes letters of all alphabets in Latin ones. They are looked at in small letters and get their capitals back afterwards, by
 * the letters around them: Щъркел is Shtarkel, and ЩЪРКЕЛ is SHTARKEL.
 */
final class Latin {

    private Latin() {}

    static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("Ĳ", "IJ")
                .replace("ĳ", "ij")
                .replace("Ŀ", "L")
                .replace("ŀ", "l")
                .replace("ẞ", "SS")
                .replaceAll("(?i)(l)[·‧](?=l)", "$1")
                .replaceAll("[’‘ʼʹʻ`´](?=\\p{L})", "'");
        Script script = Script.of(composed);
        boolean shouting = isShouting(composed);
        StringBuilder latin = new StringBuilder();
        StringBuilder word = new StringBuilder();
        composed.codePoints().forEach(character -> {
            if (isPartOfWord(character)) {
                word.appendCodePoint(character);
            } else {
                word(word, script, shouting, latin);
                latin.append(symbol(character));
            }
        });
        word(word, script, shouting, latin);
        return latin.toString();
    }

    /** Letter by letter in their own case: capitals of capitals, and of one that begins a word only the first. */
    private static void word(StringBuilder word, Script script, boolean shouting, StringBuilder latin) {
        int[] letters = word.codePoints().toArray();
        word.setLength(0);
        int from = 0;
        while (from < letters.length) {
            int until = endOfSameCase(letters, from);
            String part = new String(letters, from, until - from);
            String small = script.inLatin(part.toLowerCase(Locale.ROOT));
            if (isCapitals(letters, from, until, shouting)) {
                latin.append(small.toUpperCase(Locale.ROOT));
            } else if (isCapital(letters[from])) {
                latin.append(
                        small.isEmpty() ? "" : small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1));
            } else {
                latin.append(small);
            }
            from = until;
        }
    }

    /** Capitals up to the one that begins a word in small letters, or such a word. What is neither goes with either. */
    private static int endOfSameCase(int[] letters, int from) {
        int until = from + 1;
        while (until < letters.length && isCapital(letters[from]) && !isSmall(letters[until])) {
            until++;
        }
        if (until > from + 1) {
            boolean wordFollows = until < letters.length && isSmall(letters[until]);
            return wordFollows ? lastCapital(letters, from, until) : until;
        }
        while (until < letters.length && !isCapital(letters[until])) {
            until++;
        }
        return until;
    }

    private static int lastCapital(int[] letters, int from, int until) {
        int last = until - 1;
        while (last > from && !isCapital(letters[last])) {
            last--;
        }
        return last > from ? last : endOfSmall(letters, until);
    }

    private static int endOfSmall(int[] letters, int from) {
        int until = from;
        while (until < letters.length && !isCapital(letters[until])) {
            until++;
        }
        return until;
    }

    /** A single capital is one of capitals only where all of the text is in capitals. */
    private static boolean isCapitals(int[] letters, int from, int until, boolean shouting) {
        int capitals = 0;
        for (int at = from; at < until; at++) {
            if (isSmall(letters[at])) {
                return false;
            }
            capitals += isCapital(letters[at]) ? 1 : 0;
        }
        boolean beside = from > 0 && isCapital(letters[from - 1]);
        return capitals > 1 || capitals == 1 && (shouting || beside);
    }

    private static boolean isShouting(String text) {
        return text.codePoints().noneMatch(Latin::isSmall)
                && text.codePoints().filter(Latin::isCapital).count() > 1;
    }

    private static boolean isCapital(int character) {
        return Character.isUpperCase(character) || Character.isTitleCase(character);
    }

    /** The sharp s stands among capitals as it is. */
    private static boolean isSmall(int character) {
        return Character.isLowerCase(character)
                && character != 'ß'
                && Character.isLetter(character)
                && Character.getType(character) == Character.LOWERCASE_LETTER;
    }

    private static boolean isPartOfWord(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Compatible ones written out: № as No, ² as 2, ™ as TM. */
    private static String symbol(int character) {
        String one = Character.toString(character);
        return character < 128 || Character.getType(character) == Character.MODIFIER_SYMBOL
                ? one
                : Normalizer.normalize(one, Normalizer.Form.NFKC);
    }

    /**
     * How the letters of a text are read. Cyrillic is read as the language that its letters give away: Ukrainian, Belarusian,
     * Russian, Serbian, Macedonian, each as its country's passports write it, and otherwise Bulgarian (transliteration act, 2009).
     * Greek is read as on road signs and passports.
     */
    private enum Script {
        UKRAINIAN("""
                зг > zgh ;
                ^ є > ye ; ^ ї > yi ; ^ й > y ; ^ ю > yu ; ^ я > ya ;
                є > ie ; ї > i ; й > i ; ю > iu ; я > ia ;
                г > h ; ґ > g ; и > y ; і > i ; ж > zh ; х > kh ; ц > ts ; ч > ch ; ш > sh ; щ > shch ; ь > ; ъ > ; ы > y ;
                """),
        BELARUSIAN("""
                г > h ; ў > u ; і > i ; ж > zh ; х > kh ; ц > ts ; ч > ch ; ш > sh ; й > y ; ё > yo ; ю > yu ; я > ya ; ы > y ; э > e ; ь > ;
                """),
        RUSSIAN("""
                ж > zh ; х > kh ; ц > ts ; ч > ch ; ш > sh ; щ > shch ; ъ > ; ы > y ; ь > ; э > e ; ё > e ; й > y ; ю > yu ; я > ya ;
                """),
        SERBIAN("""
                ж > z ; х > h ; ц > c ; ч > c ; ш > s ; ђ > dj ; ј > j ; љ > lj ; њ > nj ; ћ > c ; џ > dz ;
                """),
        MACEDONIAN("""
                ж > zh ; х > h ; ц > c ; ч > ch ; ш > sh ; ѓ > gj ; ѕ > dz ; ј > j ; љ > lj ; њ > nj ; ќ > kj ; џ > dj ; ѐ > e ; ѝ > i ;
                """),
        BULGARIAN("""
                ж > zh ; х > h ; ц > ts ; ч > ch ; ш > sh ; щ > sht ; ъ > a ; ь > y ; й > y ; ю > yu ; я > ya ; ѝ > i ;
                """);

        private final Transliterator letters;

        Script(String rules) {
            letters = Transliterator.createFromRules("SEPA-" + name(), rules + """
                    ϋ > y ; ΰ > y ; ϊ > i ; ΐ > i ;
                    :: Null ;
                    :: [:Greek:] Greek-Latin/UNGEGN ;
                    :: Any-Latin ;
                    :: NFKD ;
                    :: [:M:] Remove ;
                    :: Latin-ASCII ;
                    """, Transliterator.FORWARD);
        }

        static Script of(String text) {
            String small = text.toLowerCase(Locale.ROOT);
            if (has(small, "ў")) {
                return BELARUSIAN;
            }
            if (has(small, "іїєґ")) {
                return UKRAINIAN;
            }
            if (has(small, "ѓќѕ")) {
                return MACEDONIAN;
            }
            if (has(small, "ђјљњћџ")) {
                return SERBIAN;
            }
            return has(small, "ыэё") ? RUSSIAN : BULGARIAN;
        }

        private static boolean has(String text, String letters) {
            return text.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
        }

        String inLatin(String small) {
            return letters.transliterate(small).toLowerCase(Locale.ROOT);
        }
    }
}
