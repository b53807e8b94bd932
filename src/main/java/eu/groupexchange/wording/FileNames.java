package eu.groupexchange.wording;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files: as they are kept when somebody sends one, and as every header and every file system takes them. */
public final class FileNames {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 10;

    /** What some file system reads as more than a letter. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\uFFFD]");

    /** What some reader of headers takes for the end of the name, or for a letter in disguise. */
    private static final Pattern SPECIAL_IN_HEADERS = Pattern.compile("[\\\\/:*?\"<>|;%]");

    private static final Pattern ENDING = Pattern.compile("\\.[\\p{L}\\p{N}]{1," + LONGEST_ENDING + "}$");

    /** Names that Windows keeps for devices, with or without an ending. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

    private static final Pattern NUMBERED_DEVICE = Pattern.compile("(?:com|lpt)[0-9¹²³]");

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private FileNames() {}

    /**
     * The name as it is shown and kept: the last part of a path, cleaned, with its ending, in {@value #LONGEST} characters at
     * most; {@code file} where nothing is left.
     */
    public static String kept(String sent) {
        String line = TypedText.line(sent);
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        String plain =
                SPECIAL.matcher(last).replaceAll(" ").replaceAll(" {2,}", " ").replaceAll("^[. ]+|[. ]+$", "");
        String name = plain.isEmpty() ? "file" : plain;
        return cut(isDevice(name) ? "file " + name : name);
    }

    /** The same in ASCII letters, for whoever takes no others; an ASCII name stays as it is. */
    public static String ascii(String name) {
        String letters = LATIN.transliterate(name).replaceAll("[^\\x20-\\x7E]", "_");
        String plain = SPECIAL_IN_HEADERS.matcher(letters).replaceAll("_").strip();
        return plain.chars().anyMatch(Character::isLetterOrDigit) ? plain : "file" + ending(plain);
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) || NUMBERED_DEVICE.matcher(stem).matches();
    }

    private static String cut(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        String ending = ending(name);
        int stem = LONGEST - ending.length() - 1;
        return name.substring(0, name.offsetByCodePoints(0, stem)).strip() + "…" + ending;
    }

    private static String ending(String name) {
        var ending = ENDING.matcher(name);
        return ending.find() ? ending.group() : "";
    }
}
