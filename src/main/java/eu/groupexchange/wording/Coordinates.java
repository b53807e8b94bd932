package eu.groupexchange.wording;

import com.ibm.icu.text.Normalizer2;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point as people copy it from a map: decimal degrees with a point or a comma, degrees with minutes and seconds, letters for
 * the quarter of the compass, both numbers in one text, or the address of a page of a map.
 *
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

    private static final int DECIMALS = 6;
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private static final String DECIMAL = "[+-]?[0-9]{1,3}(?:[.,][0-9]+)?";
    private static final Pattern ANGLE = Pattern.compile("([NSEW])?\\s*(" + DECIMAL + ")\\s*(?:°|º|DEG|D(?=[ 0-9]))?"
            + "(?:\\s*([0-9]{1,2}(?:[.,][0-9]+)?)\\s*['′’]\\s*(?:([0-9]{1,2}(?:[.,][0-9]+)?)\\s*(?:\"|″|”|''|′′|’’)?)?)?"
            + "\\s*([NSEW])?");
    private static final Pattern MAP_PAGE = Pattern.compile(
            "(?:@|GEO:|MAP=[0-9.]+/|[?&]Q=|!3D|MLAT=)(-?[0-9]{1,2}\\.[0-9]+)(?:,|/|!4D|&MLON=)(-?[0-9]{1,3}\\.[0-9]+)");
    private static final Pattern WORDS = Pattern.compile("\\b(?:LATITUDE|LONGITUDE|LAT|LONG|LON|LNG)\\b\\s*[.:=]*");
    private static final List<Pattern> BETWEEN = List.of(
            Pattern.compile("\\s*[;|/]\\s*"),
            Pattern.compile("\\s*,\\s+|\\s+,\\s*"),
            Pattern.compile("(?<=[0-9°'\"′″])\\s*,?\\s*(?=[NSEW]\\s*[0-9+-])"),
            Pattern.compile("(?<=[0-9°'\"′″] ?[NSEW])\\s*,?\\s*(?=[0-9+-])"),
            Pattern.compile(","),
            Pattern.compile("\\s+"));

    /** @return the angle in degrees, or empty where it is none */
    public static Optional<BigDecimal> angle(String typed) {
        return match(plain(typed)).map(Coordinates::degrees);
    }

    /** Both numbers out of one text, the latitude first unless letters say otherwise. */
    public static Optional<Coordinates> pair(String typed) {
        String text = plain(typed);
        Matcher page = MAP_PAGE.matcher(text);
        if (page.find()) {
            return Optional.of(new Coordinates(new BigDecimal(page.group(1)), new BigDecimal(page.group(2))));
        }
        for (Pattern between : BETWEEN) {
            String[] halves = between.split(text);
            if (halves.length == 2) {
                Optional<MatchResult> first = match(halves[0]);
                Optional<MatchResult> second = match(halves[1]);
                if (first.isPresent() && second.isPresent()) {
                    return Optional.of(inOrder(first.get(), second.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Coordinates inOrder(MatchResult first, MatchResult second) {
        boolean swapped = isLongitude(first) && !isLongitude(second);
        return swapped
                ? new Coordinates(degrees(second), degrees(first))
                : new Coordinates(degrees(first), degrees(second));
    }

    private static boolean isLongitude(MatchResult angle) {
        return "EW".contains(letter(angle)) && !letter(angle).isEmpty();
    }

    private static String letter(MatchResult angle) {
        String before = angle.group(1) == null ? "" : angle.group(1);
        String after = angle.group(5) == null ? "" : angle.group(5);
        return before + after;
    }

    private static Optional<MatchResult> match(String text) {
        Matcher angle = ANGLE.matcher(text.strip());
        return angle.matches() && letter(angle).length() < 2 ? Optional.of(angle.toMatchResult()) : Optional.empty();
    }

    private static BigDecimal degrees(MatchResult angle) {
        BigDecimal whole = number(angle.group(2));
        BigDecimal minutes = number(angle.group(3));
        BigDecimal seconds = number(angle.group(4));
        BigDecimal size = whole.abs()
                .add(minutes.divide(SIXTY, MathContext.DECIMAL64))
                .add(seconds.divide(SIXTY.multiply(SIXTY), MathContext.DECIMAL64));
        boolean negative = angle.group(2).startsWith("-")
                || letter(angle).equals("S")
                || letter(angle).equals("W");
        BigDecimal signed = negative ? size.negate() : size;
        return signed.scale() > DECIMALS
                ? signed.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros()
                : signed;
    }

    private static BigDecimal number(@Nullable String typed) {
        return typed == null
                ? BigDecimal.ZERO
                : new BigDecimal(typed.replace(',', '.').replace("+", ""));
    }

    private static String plain(String typed) {
        String text = Normalizer2.getNFCInstance()
                .normalize(TypedText.line(typed))
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .toUpperCase(Locale.ROOT);
        return WORDS.matcher(text)
                .replaceAll(" ")
                .replaceAll("^[\\s(\\[]+|[\\s)\\].]+$", "")
                .replaceAll("\\s+", " ");
    }
}
