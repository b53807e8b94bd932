package eu.groupexchange.wording;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The string literals of a Java source, literals that are joined as one. */
record JavaTexts(String source) {

    private static final String LITERAL = "\"(?:[^\"\\\\\\n]|\\\\.)*\"";
    private static final Pattern TOKEN = Pattern.compile(
            "(?s)(?<comment>//[^\\n]*|/\\*.*?\\*/)|(?<block>\"\"\".*?\"\"\")|'(?:[^'\\\\]|\\\\.[^']*)'|(?<literal>"
                    + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)");

    /**
     * @param words of one literal or several joined
     * @param toWhom what takes it: the call or the annotation around it, as it is written
     */
    record Said(String words, String toWhom) {}

    Stream<Said> texts() {
        String code = TOKEN.matcher(source).replaceAll(match -> " ".repeat(match.end() - match.start()));
        return TOKEN.matcher(source)
                .results()
                .filter(token -> token.group(3) != null)
                .map(token -> new Said(words(token), taker(code, token.start())));
    }

    private static String words(MatchResult token) {
        return token.group(3).replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("^\"|\"$", "");
    }

    /** What stands before the bracket that is open there. */
    private static String taker(String code, int from) {
        int open = 0;
        for (int at = from - 1; at >= 0; at--) {
            char c = code.charAt(at);
            if (c == ')') {
                open++;
            } else if (c == '(' && open-- == 0) {
                return code.substring(0, at).replaceAll("(?s)^.*?((?:new\\s+)?@?[\\w.]*)\\s*$", "$1");
            } else if ((c == ';' || c == '{' || c == '}') && open == 0) {
                return "";
            }
        }
        return "";
    }
}
