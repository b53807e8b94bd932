package eu.groupexchange.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * What the application says to people, by key. The first word of a key names its feature, and so the file that holds it:
 * {@code texts/<feature>.properties}, in UTF-8 and in the syntax of ICU's MessageFormat, with arguments by number. A language
 * is a folder, {@code texts/<language>/<feature>.properties}; what a language lacks is said in English.
 *
 * <p>A key that ends in {@code .html} holds markup. Its arguments are escaped when they come into it, so it may go into a
 * page as it is. The same key with {@code .plain} at its end says the same without the markup.
 */
public final class Texts {

    /** English, with numbers as the texts always had them: 1204 and not 1,204. */
    private static final ULocale ENGLISH = new ULocale("en_US_POSIX");

    /** Whoever asks names the language; what is no language opens no file. */
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private static final String HTML = ".html";
    private static final String PLAIN = ".plain";
    private static final Map<String, Map<String, String>> BUNDLES = new ConcurrentHashMap<>();
    private static final Map<Pattern, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Texts() {}

    /** A text as it is to be formatted: the language says how it counts. */
    private record Pattern(String words, ULocale language) {}

    /**
     * The text in English.
     *
     * @throws IllegalArgumentException where no bundle has the key
     */
    public static String of(String key, @Nullable Object... arguments) {
        return in(Locale.ENGLISH, key, arguments);
    }

    /**
     * The text in a language, or in English where that language lacks it.
     *
     * @throws IllegalArgumentException where no bundle has the key
     */
    public static String in(Locale language, String key, @Nullable Object... arguments) {
        return find(language, key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("No text has the key " + key));
    }

    /** The same for a key that perhaps is none. */
    public static Optional<String> find(Locale language, String key, @Nullable Object... arguments) {
        boolean plain = key.endsWith(PLAIN);
        String stored = plain ? key.substring(0, key.length() - PLAIN.length()) + HTML : key;
        return pattern(language, stored)
                .map(pattern -> plain ? new Pattern(withoutMarkup(pattern.words()), pattern.language()) : pattern)
                .map(pattern -> format(pattern, key.endsWith(HTML) ? escaped(arguments) : arguments));
    }

    /**
     * Every English text of a bundle by its key, with its placeholders as they are: for scripts, which fill them in where they
     * run.
     *
     * @param bundle such as {@code history}
     */
    public static Map<String, String> unfilled(String bundle) {
        return Map.copyOf(bundle("", bundle + "."));
    }

    /** Every key that begins so: of texts for which a model or a standard has the codes. */
    public static Set<String> keys(String beginning) {
        return bundle("", beginning).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Pattern> pattern(Locale language, String key) {
        if (LANGUAGES.contains(language.getLanguage())) {
            String words = bundle(language.getLanguage() + "/", key).get(key);
            if (words != null) {
                return Optional.of(new Pattern(words, ULocale.forLocale(language)));
            }
        }
        return Optional.ofNullable(bundle("", key).get(key)).map(words -> new Pattern(words, ENGLISH));
    }

    private static Map<String, String> bundle(String folder, String key) {
        int dot = key.indexOf('.');
        return dot < 1 ? Map.of() : BUNDLES.computeIfAbsent(folder + key.substring(0, dot), Texts::read);
    }

    private static Map<String, String> read(String bundle) {
        try (InputStream file = Texts.class.getResourceAsStream("/texts/" + bundle + ".properties")) {
            if (file == null) {
                return Map.of();
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One at a time: a MessageFormat is not made for several threads. */
    private static String format(Pattern pattern, @Nullable Object... arguments) {
        MessageFormat format = FORMATS.computeIfAbsent(pattern, p -> new MessageFormat(p.words(), p.language()));
        synchronized (format) {
            return format.format(Arrays.stream(arguments).map(Texts::word).toArray());
        }
    }

    /** What is absent is said with nothing, and only a whole number can be counted with. */
    private static Object word(@Nullable Object argument) {
        return argument instanceof Integer || argument instanceof Long ? argument : Objects.toString(argument, "");
    }

    private static @Nullable Object[] escaped(@Nullable Object... arguments) {
        return Arrays.stream(arguments)
                .map(Texts::word)
                .map(argument -> argument instanceof String words ? HtmlEscape.escapeHtml4Xml(words) : argument)
                .toArray();
    }

    private static String withoutMarkup(String words) {
        return HtmlEscape.unescapeHtml(words.replaceAll("<[^>]*>", ""));
    }
}
