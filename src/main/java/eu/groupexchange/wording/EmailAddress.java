package eu.groupexchange.wording;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail address as people copy and type it: out of a mail program with a name before it, as a link, with marks around it,
 * with a domain in letters of any language. It is kept as mail needs it, with the domain in ASCII and small letters.
 */
public final class EmailAddress {

    private static final IDNA DOMAINS = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private static final String AROUND = "\\s,;:!?\"'<>()\\[\\]{}“”„‘’‚`«»‹›…•";

    /** A name or a label in front, then the address in brackets; or the address, then something in brackets. */
    private static final Pattern IN_BRACKETS = Pattern.compile("[<\\[(]\\s*([^<>\\[\\]()]*@[^<>\\[\\]()]*)\\s*[>\\])]");

    private static final Pattern COMMENT = Pattern.compile("^(\\S+@\\S+)\\s+\\([^@()]*\\)$");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:e-?mail|mail|courriel|correo|to|an|à)(?: ?address| ?adresse)?\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAILTO = Pattern.compile("^mailto:\\s*(?://)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN_AT =
            Pattern.compile("\\s*[\\[({]\\s*(?:at|@|arobase|ät)\\s*[\\])}]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN_DOT =
            Pattern.compile("\\s*[\\[({]\\s*(?:dot|punkt|point|\\.)\\s*[\\])}]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");
    private static final int LONGEST = 254;

    private EmailAddress() {}

    /** The address as mail needs it; empty where it is none, or more than one. */
    public static Optional<String> of(String typed) {
        String bare = bare(typed);
        int at = bare.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        String address = bare.substring(0, at) + "@" + ascii(bare.substring(at + 1));
        return isAddress(address) ? Optional.of(address) : Optional.empty();
    }

    /** What is wrong with it, in a sentence; null where nothing is. */
    public static @Nullable String problem(String typed) {
        if (of(typed).isPresent()) {
            return null;
        }
        if (typed.chars().filter(c -> c == '@').count() > 1 && several(typed) > 1) {
            return Texts.of("wording.email-address.enter-one-e");
        }
        String bare = bare(typed);
        String foreign = bare.substring(0, Math.max(0, bare.lastIndexOf('@')))
                .codePoints()
                .filter(c -> c > 0x7F)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return foreign.isEmpty()
                ? Texts.of("wording.email-address.enter-e-mail")
                : Texts.of("wording.email-address.part-before-few", foreign);
    }

    /** As people read it: the domain in its own letters. */
    public static String shown(String address) {
        int at = address.lastIndexOf('@');
        if (at < 0 || !address.contains("xn--")) {
            return address;
        }
        IDNA.Info info = new IDNA.Info();
        StringBuilder domain = DOMAINS.nameToUnicode(address.substring(at + 1), new StringBuilder(), info);
        return info.hasErrors() ? address : address.substring(0, at + 1) + domain;
    }

    private static String bare(String typed) {
        String text = Normalizer2.getNFKCInstance().normalize(TypedText.line(typed));
        text = WRITTEN_DOT.matcher(WRITTEN_AT.matcher(text).replaceAll("@")).replaceAll(".");
        text = COMMENT.matcher(text).replaceAll("$1");
        Map<String, String> bracketed = new LinkedHashMap<>();
        Matcher brackets = IN_BRACKETS.matcher(text);
        while (brackets.find()) {
            bracketed.put(plain(brackets.group(1)).toLowerCase(Locale.ROOT), brackets.group(1));
        }
        return plain(
                bracketed.size() == 1 && !leavesAnother(text, bracketed)
                        ? bracketed.values().iterator().next()
                        : text);
    }

    /** Whether beside the address in brackets another one stands. */
    private static boolean leavesAnother(String text, Map<String, String> bracketed) {
        String rest = plain(IN_BRACKETS.matcher(text).replaceAll(" "));
        return rest.contains("@") && !bracketed.containsKey(rest.toLowerCase(Locale.ROOT));
    }

    private static String plain(String part) {
        String text = stripped(LABEL.matcher(stripped(part)).replaceFirst(""));
        Matcher link = MAILTO.matcher(text);
        if (link.find()) {
            text = decoded(text.substring(link.end()).replaceFirst("\\?.*", ""));
        }
        return stripped(text).replaceAll("\\s*@\\s*", "@").replaceAll("\\.+$", "");
    }

    private static String stripped(String text) {
        return text.replaceAll("^[" + AROUND + "]+|[." + AROUND + "]+$", "");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String ascii(String domain) {
        IDNA.Info info = new IDNA.Info();
        StringBuilder ascii = DOMAINS.nameToASCII(domain, new StringBuilder(), info);
        return info.hasErrors() ? domain : ascii.toString().toLowerCase(Locale.ROOT);
    }

    private static long several(String typed) {
        return Pattern.compile("[^\\s,;<>]@[^\\s,;<>]").matcher(typed).results().count();
    }

    private static boolean isAddress(String address) {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, at);
        return address.length() <= LONGEST
                && LOCAL.matcher(local).matches()
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..")
                && DOMAIN.matcher(address.substring(at + 1)).matches();
    }
}
