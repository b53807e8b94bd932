package eu.groupexchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Templates, forms and Java hold keys. What is said to people stands in the bundles and nowhere else. */
class SentencesTest {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern INLINED = Pattern.compile("(?s)\\[\\[.*?]]|\\[\\(.*?\\)]|#\\{[^}]*}|\\{\\{.*?}}");
    private static final Set<String> READ_ALOUD =
            Set.of("title", "alt", "aria-label", "placeholder", "label", "summary");

    /** A word that begins with a capital, or several words: inside of an expression that is something to be read. */
    private static final Pattern WORDS = Pattern.compile("'([A-Z“][a-z][^']*|[^']*\\p{L} \\p{L}[^']*)'");

    private static final Pattern PUT_TOGETHER = Pattern.compile("\\|([^|]*)\\|");
    private static final Pattern EXPRESSION = Pattern.compile("[$#@*~]\\{(?:[^{}]|\\{[^{}]*})*}");

    @Test
    void noTemplateHoldsWords() {
        List<String> found = new ArrayList<>();
        for (Path template : TextFiles.templates()) {
            if (template.toString().endsWith(".html")) {
                Document page = Jsoup.parse(TextFiles.content(template), "", Parser.xmlParser());
                page.getAllElements().forEach(element -> {
                    words(element).forEach(words -> found.add(template + ": " + words));
                });
            } else {
                String bare = TextFiles.content(template).replaceAll("(?s)\\[\\(.*?\\)]|\\[#.*?]|\\[/]", "");
                if (LETTER.matcher(bare).find()) {
                    found.add(template + ": " + bare.strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> words(Element element) {
        List<String> words = new ArrayList<>();
        if (!Set.of("style", "script").contains(element.tagName())) {
            element.textNodes().stream()
                    .map(TextNode::getWholeText)
                    .map(text -> INLINED.matcher(text).replaceAll(""))
                    .filter(text -> LETTER.matcher(text).find())
                    .forEach(words::add);
        }
        for (Attribute attribute : element.attributes()) {
            String value = attribute.getValue();
            if (attribute.getKey().startsWith("th:")) {
                if (!isChoice(attribute.getKey())) {
                    WORDS.matcher(value).results().forEach(match -> words.add(match.group(1)));
                }
                PUT_TOGETHER
                        .matcher(value)
                        .results()
                        .map(match -> EXPRESSION.matcher(match.group(1)).replaceAll(""))
                        .filter(text -> text.matches(".*\\p{L}.*") && !isName(attribute.getKey(), text))
                        .forEach(words::add);
            } else if (READ_ALOUD.contains(attribute.getKey())
                    && LETTER.matcher(INLINED.matcher(value).replaceAll("")).find()) {
                words.add(value);
            }
        }
        return words;
    }

    private static boolean isChoice(String attribute) {
        return Set.of("th:if", "th:unless", "th:aria-describedby").contains(attribute);
    }

    /** Names of elements and addresses are put together, too. */
    private static boolean isName(String attribute, String text) {
        return Set.of("th:id", "th:for", "th:href", "th:aria-describedby", "th:name")
                        .contains(attribute)
                || text.startsWith("mailto:");
    }

    @Test
    void noFormHoldsWords() {
        Pattern shown = Pattern.compile(
                "\"(?:label|description|text|missing|title|linkText|dateLabel|placeholder)\":\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
        for (Path form : TextFiles.forms()) {
            assertThat(shown.matcher(TextFiles.content(form)).results().map(match -> match.group(1)))
                    .as(form.toString())
                    .isNotEmpty()
                    .map(text -> INLINED.matcher(text).replaceAll(""))
                    .map(text -> text.replaceAll("<[^>]*>", ""))
                    .allMatch(text -> text.startsWith("=")
                            ? !text.matches(".*(?:then|else) \\\\\"[^\\\\].*")
                            : !LETTER.matcher(text.replace("\\n", "")).find());
        }
    }

    /** Begins like a sentence or ends like one, and has several words. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?s)\\s*[“\"']?(?:\\p{Lu}.*\\p{L}{2,}.* .*\\p{L}{2,}.*|.*\\p{L}{2,} .*\\p{L}{2,}.*[.?:;])\\s*");

    /** What is said to programmers, to the log, to the database or to other programs. */
    private static final Pattern TO_PROGRAMS =
            Pattern.compile("(?:LOG|log|logger|)\\.(?:trace|debug|info|warn|error)|format|\\.description"
                    + "|new (?:\\w*(?:IllegalArgument|IllegalState|Assertion|UncheckedIO|NoSuchElement|UnsupportedOperation"
                    + "|SQL|OptimisticLockingFailure|DataAway|DatabaseAway|StartRefused|BadCredentials|Authentication\\w*|Rendering|IO)"
                    + "(?:Exception|Error)?)"
                    + "|(?:Assert|Objects|Pattern|DateTimeFormatter|Transliterator)\\.\\w+|.*\\.sql|sql|name|description|header"
                    + "|\\w*(?:describe|addHeader|setHeader)|@\\w+");

    /**
     * Where sentences stand in Java, and why.
     * <ul>
     *   <li>whoever starts the server reads what a start that fails says: {@code platform.startup}, {@code platform.database},
     *       {@code database}, settings, the first administrator and the key of
     *       the seal, {@code paperwork.pdf.seal};
     *   <li>whoever writes a call file reads what is wrong in it, together with its schema's words: {@code exchange.call},
     *       {@code exchange.publication};
     *   <li>what relays of mail and exceptions of a file's reader say goes to the log, and typefaces have names;
     *   <li>samples of the demo are what people would have typed;
     *   <li>what is recognised, in many languages, is not said: {@code NoAnswer}, {@code TypedDate}.
     * </ul>
     */
    private static final Pattern NOT_SAID_TO_PEOPLE = Pattern.compile(
            "eu/groupexchange/(?:platform/(?:startup|database)/|database/|exchange/(?:call|publication)/|paperwork/pdf/seal/|demo/"
                    + "|.*Settings\\.java|correspondence/mail/|.*/(?:Budget|WaitBeforeSignInException|PaperFonts)\\.java|.*/DebtorAccount\\.java|.*/FirstAdministrator\\.java"
                    + "|wording/(?:NoAnswer|TypedDate)\\.java)");

    @Test
    void noClassHoldsSentences() {
        List<String> found = new ArrayList<>();
        for (Path file : TextFiles.java()) {
            if (!NOT_SAID_TO_PEOPLE.matcher(file.toString()).find()) {
                new JavaTexts(TextFiles.content(file))
                        .texts()
                        .filter(text -> SENTENCE.matcher(text.words()).matches())
                        .filter(text -> !text.words().equals("Group Exchange"))
                        .filter(text -> !TO_PROGRAMS.matcher(text.toWhom()).matches())
                        .forEach(text -> found.add(file.getFileName() + ": " + text));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void datesAreWrittenInOneClass() {
        Pattern format = Pattern.compile("ofPattern\\(\\s*\"[^\"]*(?:MMM|EEE|HH:mm)");

        assertThat(TextFiles.java())
                .filteredOn(file -> format.matcher(TextFiles.content(file)).find())
                .extracting(file -> file.getFileName().toString())
                .isSubsetOf("WrittenDates.java", "TypedDate.java");
    }
}
