package eu.groupexchange.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles hold exactly what is said: no key is missing, none is left over. */
class BundlesTest {

    private static final String KEY = "[a-z][a-z-]*(?:\\.[A-Za-z0-9-]+)+";
    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{(" + KEY + ")|'(" + KEY + ")'");
    private static final Pattern SAID_BY_TEMPLATES =
            Pattern.compile("#\\{(" + KEY + ")|#messages\\.msg\\('(" + KEY + ")'");
    private static final Pattern IN_JAVA = Pattern.compile("\"(" + KEY + ")\"");
    private static final Pattern SAID_BY_JAVA =
            Pattern.compile("Texts\\s*\\.(?:of|find)\\(\\s*\"(" + KEY + ")\"\\s*[,)]");
    private static final Pattern IN_SCRIPTS = Pattern.compile("'(" + KEY + ")'");
    private static final Pattern SAID_BY_SCRIPTS = Pattern.compile("\\bsay\\(\\s*'(" + KEY + ")'");
    private static final Pattern MARKUP = Pattern.compile("<[a-z/]");

    private final Map<String, String> texts = TextFiles.texts();

    @Test
    void everyKeyThatIsUsedHasAText() {
        Set<String> missing = new TreeSet<>();
        TextFiles.templates().forEach(file -> missing.addAll(keys(SAID_BY_TEMPLATES, file)));
        TextFiles.forms().forEach(file -> missing.addAll(keys(SAID_BY_TEMPLATES, file)));
        TextFiles.java().forEach(file -> missing.addAll(keys(SAID_BY_JAVA, file)));
        TextFiles.scripts().forEach(file -> missing.addAll(keys(SAID_BY_SCRIPTS, file)));
        missing.addAll(composed());
        assertThat(missing).hasSizeGreaterThan(1200);

        missing.removeAll(texts.keySet());

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> unused = new TreeSet<>(texts.keySet());

        TextFiles.templates().forEach(file -> unused.removeAll(keys(IN_TEMPLATES, file)));
        TextFiles.forms().forEach(file -> unused.removeAll(keys(IN_TEMPLATES, file)));
        TextFiles.java().forEach(file -> unused.removeAll(keys(IN_JAVA, file)));
        TextFiles.scripts().forEach(file -> unused.removeAll(keys(IN_SCRIPTS, file)));
        unused.removeAll(composed());

        assertThat(unused).isEmpty();
    }

    /** Keys that are put together at run time, each from where its last word comes from. */
    private static Set<String> composed() {
        Set<String> keys = new HashSet<>();
        TextFiles.files(Path.of("src/main/resources/mails"), ".txt").stream()
                .map(file -> file.getFileName().toString().replace(".txt", ""))
                .filter(mail -> !Set.of("foot", "page").contains(mail))
                .forEach(mail -> keys.add("mails." + mail + ".subject"));
        outputs("eligibility", "[a-zA-Z]+\\.[a-zA-Z]+").forEach(reason -> keys.add("eligibility.reason." + reason));
        outputs("eligibility", "eligible|ineligible|review")
                .forEach(one -> keys.add("eligibility.recommendation." + one));
        outputs("entitlement", "[a-zA-Z]+\\.[a-zA-Z]+").forEach(reason -> keys.add("reimbursement.reason." + reason));
        found(Pattern.compile("\"value\": \"([A-Z]{2}[0-9]{2}|[A-Z]{4})\""), Path.of("forms/execute-payment-run.form"))
                .forEach(code -> keys.add("payment.failure." + code));
        found(
                        Pattern.compile("(?m)^    \\('.*, '([a-z-]+)'\\)[,;]$"),
                        Path.of("src/main/resources/db/migration/V30__history.sql"))
                .forEach(outcome -> keys.add("history.outcome." + outcome));
        Set.of("running", "stopped", "superseded", "ended").forEach(one -> keys.add("history.outcome." + one));
        return keys;
    }

    private static Stream<String> outputs(String decision, String shape) {
        return found(Pattern.compile("<text>\"(" + shape + ")\"</text>"), Path.of("processes", decision + ".dmn"));
    }

    @Test
    void eachFileHasTheTextsOfItsFeatureOnceEach() {
        for (Path bundle : TextFiles.files(TextFiles.BUNDLES, ".properties")) {
            String feature = bundle.getFileName().toString().replace(".properties", "");
            List<String> keys =
                    found(Pattern.compile("(?m)^([^#\\s=]+) = "), bundle).toList();

            assertThat(keys).isNotEmpty().doesNotHaveDuplicates().allMatch(key -> key.startsWith(feature + "."));
        }
    }

    @Test
    void everyTextCanBeSaid() {
        texts.forEach((key, text) -> {
            if (!key.startsWith("forms.")) {
                assertThat(new MessageFormat(text).getArgumentNames()).as(key).allMatch(name -> name.matches("\\d"));
                assertThat(text).as(key).isEqualTo(text.strip()).isNotEmpty();
                assertThat(MARKUP.matcher(text).find()).as(key).isEqualTo(key.endsWith(".html"));
            }
        });
    }

    /** Only a text of a bundle goes into a page as markup, as one that escapes its arguments; and a drawing, which does so, too. */
    @Test
    void nothingElseIsShownAsMarkup() {
        for (Path template : TextFiles.templates()) {
            String content = TextFiles.content(template);
            assertThat(found(Pattern.compile("th:utext=\"([^\"]*)\""), template))
                    .as(template.toString())
                    .allMatch(value -> value.matches("(?s)#\\{[\\w.-]+\\.html[(}].*|\\$\\{[\\w.]+\\.markup}"));
            if (template.toString().endsWith(".html")) {
                assertThat(Pattern.compile("\\[\\((?!#\\{[\\w.-]+\\.html[(}])")
                                .matcher(content)
                                .find())
                        .as(template.toString())
                        .isFalse();
                assertThat(Pattern.compile("th:text=\"#\\{[\\w.-]+\\.html[(}]|\\[\\[#\\{[\\w.-]+\\.html[(}]")
                                .matcher(content)
                                .find())
                        .as(template.toString())
                        .isFalse();
            }
        }
    }

    /** What the engine gets, and the portal reads. */
    @Test
    void theBuildHasPutTheWordsIntoTheForms() {
        assertThat(TextFiles.files(Path.of("target/classes/forms"), ".form"))
                .hasSameSizeAs(TextFiles.forms())
                .allSatisfy(form -> assertThat(TextFiles.content(form)).doesNotContain("#{"));
    }

    private static Set<String> keys(Pattern pattern, Path file) {
        return found(pattern, file)
                .map(key -> key.replaceAll("\\.plain$", ".html"))
                .collect(Collectors.toSet());
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        return pattern.matcher(TextFiles.content(file)).results().map(BundlesTest::group);
    }

    private static String group(MatchResult match) {
        return match.group(1) != null || match.groupCount() == 1 ? match.group(1) : match.group(2);
    }
}
