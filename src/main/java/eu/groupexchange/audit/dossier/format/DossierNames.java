package eu.groupexchange.audit.dossier.format;

import eu.groupexchange.wording.FileNames;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files within a dossier: letters, digits, dots and dashes, which every file system and every script takes. */
public final class DossierNames {

    public static final Pattern SAFE =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

    public static final int LONGEST = 200;

    private static final int LONGEST_PART = 80;

    private final Set<String> taken = new HashSet<>();

    /** The name made safe; one that is taken, in whatever case, gets a number. */
    public String take(String path) {
        StringBuilder safe = new StringBuilder();
        for (String part : path.split("/")) {
            safe.append(safe.isEmpty() ? "" : "/").append(part(part));
        }
        String name = safe.toString();
        int dot = name.lastIndexOf('.') > name.lastIndexOf('/') ? name.lastIndexOf('.') : name.length();
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name.substring(0, dot) + "-" + number + name.substring(dot);
        }
        return free;
    }

    private static String part(String name) {
        String plain = FileNames.ascii(name).replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        String named = plain.isEmpty() ? "file" : plain;
        if (named.length() <= LONGEST_PART) {
            return named;
        }
        int dot = named.lastIndexOf('.');
        String ending = dot > named.length() - 10 ? named.substring(dot) : "";
        return named.substring(0, LONGEST_PART - ending.length()) + ending;
    }
}
