package eu.groupexchange.wording;

import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the typefaces of our papers can print, so that whoever types anything else is told so at once. Letters that are written
 * from right to left are not among it: papers would set them in the wrong order.
 */
public final class PrintedLetters {

    private static final int NAMED = 8;

    /** As {@code PaperFontsTest} finds it in the typefaces. */
    private static final UnicodeSet PRINTED = read();

    private PrintedLetters() {}

    /** A sentence that names what cannot be printed; empty where all can be. */
    public static String problem(String text) {
        List<String> missing = text.codePoints()
                .filter(letter -> !PRINTED.contains(letter))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
        if (missing.isEmpty()) {
            return "";
        }
        return Texts.of(
                missing.size() > NAMED
                        ? "wording.printed-letters.cannot-print-these-and-others"
                        : "wording.printed-letters.cannot-print-these",
                missing.stream().limit(NAMED).collect(Collectors.joining(" ")));
    }

    static UnicodeSet printed() {
        return PRINTED;
    }

    private static UnicodeSet read() {
        try (InputStream letters = PrintedLetters.class.getResourceAsStream("/fonts/printed-letters.txt")) {
            return new UnicodeSet(new String(letters.readAllBytes(), StandardCharsets.UTF_8).strip()).freeze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
