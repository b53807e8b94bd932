package eu.groupexchange.wording;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A web address as people type it: without a scheme, with words and marks around it, with a host in any letters. */
public final class Website {

    private static final Pattern HOST = Pattern.compile(
            "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?\\.)+\\p{L}[\\p{L}\\p{M}\\p{N}-]+");
    private static final Pattern AROUND = Pattern.compile(
            "^[,;:!\"'<>()\\[\\]{}“”„‘’«»•·–—-]+|[.,;:!?\"'<>(\\[\\]{}“”„‘’«»…–—-]+$|(?<![(][^()]{0,200})\\)+$");

    /** {@code http:/}, {@code https//}, {@code htttps:\\} and a scheme given twice. */
    private static final Pattern SCHEME =
            Pattern.compile("^(?:h+t+p+(s?)(?::[/\\\\]*|[/\\\\]{1,2}))+", Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:(?![0-9]{1,5}(?:/|$)).*");

    private Website() {}

    /** The first web address in what was typed, with its scheme; empty where there is none. */
    public static Optional<String> of(String typed) {
        return Arrays.stream(TypedText.line(typed).split("[\\s,;|]+"))
                .map(Website::address)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> address(String word) {
        String text = AROUND.matcher(word).replaceAll("");
        var scheme = SCHEME.matcher(text);
        String prefix = "https://";
        if (scheme.find()) {
            prefix = scheme.group(1).isEmpty() ? "http://" : "https://";
            text = text.substring(scheme.end());
        } else if (OTHER_SCHEME.matcher(text).matches()) {
            return Optional.empty();
        }
        String address = prefix + text;
        return hasHost(address) ? Optional.of(address) : Optional.empty();
    }

    private static boolean hasHost(String address) {
        try {
            String authority = String.valueOf(new URI(address).getRawAuthority());
            return HOST.matcher(authority.replaceFirst(":[0-9]{1,5}$", "")).matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
