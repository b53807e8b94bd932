package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import eu.groupexchange.testing.ExchangeTest;
import eu.groupexchange.testing.Story;
import eu.groupexchange.testing.browser.Stage;
import eu.groupexchange.testing.browser.Tasklist;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What people write is shown in Tasklist as they wrote it. The texts of all forms stand in one form here, so that the browser
 * loads once; a new form, or a new text in one, takes part by itself.
 */
@ExchangeTest
class FormTextsBrowserTest {

    private static final String USER = "reader";
    private static final String PASSWORD = "only-For-this-1-test";

    /** Written by the product itself, with marks that are meant: nothing that people typed is in them. */
    private static final Set<String> OURS = Set.of("evidenceText", "figuresText");

    private static final Pattern INSERT = Pattern.compile("\\{\\{(?![#/])(.+?)}}");
    private static final Pattern NAME = Pattern.compile("(?:string|replace)\\((\\w+)[,)]|^(\\w+)$");
    private static final Pattern LOOP = Pattern.compile("\\{\\{#loop (\\w+)}}(.*?)\\{\\{/loop}}", Pattern.DOTALL);

    private static final String HOSTILE = """
            <b>bold</b> a < b & c > d &amp; &lt;i&gt; <script>alert(1)</script> <img src=x onerror=alert(1)>
            [x](javascript:alert(1)) ![y](http://z.example/p.png) [ref]: http://z.example
            **strong** __strong__ *em* _em_ ~~gone~~ `code` snake_case_name C:\\\\temp\\* \\
            {{1+1}} ={{reference}} {{#if true}} =1+1
            # heading
                indented
            \ttab
            1. one
            2) two
            - three
            * four
            + five
            > quote
            | a | b |
            |---|---|
            ```
            fence
            ```
            http://www.example.org www.example.org a@b.example
            setext
            ===
            ---
            Zoë's "words" – 5 % of 3 € \\""";

    @Autowired
    private Story story;

    @LocalServerPort
    private int port;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void whatPeopleWriteIsShownLiterally() {
        story.publish().registers("DE", "Dresden").confirmsAddress();
        List<JsonNode> texts = texts();
        List<Integer> expected =
                texts.stream().map(FormTextsBrowserTest::inserts).toList();
        try (Stage stage = new Stage("http://localhost:" + port)) {
            Page page = signedIn(stage);
            page.route("**/deployed-form*", route -> answer(route, form(texts)));
            page.route("**/form-variables*", route -> answer(route, variables(texts)));

            Locator form = new Tasklist(page, "default")
                    .open()
                    .claim("Task_ReviewEligibility")
                    .content();

            form.getByText("Nobody evaluates").waitFor();
            List<String> shown = form.locator(".fjs-form-field-text").allInnerTexts();
            assertThat(shown).hasSameSizeAs(texts);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(times(plain(HOSTILE), plain(shown.get(i))))
                        .as(texts.get(i).path("text").asText() + " shows " + shown.get(i))
                        .isEqualTo(expected.get(i));
            }
            assertThat(form.locator("label").allInnerTexts())
                    .anySatisfy(label -> assertThat(plain(label)).isEqualTo("={{1+1}} <b>x</b> {{{reference}}}"));
            assertThat(form.locator(
                                    "script, img, code, pre, table, del, em, b, a[href^='javascript'], a[href*='z.example']")
                            .count())
                    .isZero();
        }
    }

    @Test
    void insertsAreMadeLiteralInEveryForm() {
        assertThat(texts().stream().mapToInt(FormTextsBrowserTest::inserts).sum())
                .isPositive();
        assertThat(texts()).isNotEmpty().allSatisfy(text -> {
            Matcher insert = INSERT.matcher(text.path("text").asText());
            while (insert.find()) {
                String name = insert.group(1);
                assertThat(name.endsWith("Url")
                                || name.startsWith("replace(replace(string(")
                                || OURS.stream().anyMatch(name::contains))
                        .as(name)
                        .isTrue();
            }
        });
    }

    private List<JsonNode> texts() {
        List<JsonNode> texts = new ArrayList<>();
        for (Path file : Models.forms()) {
            try {
                collect(json.readTree(Models.read(file)), texts);
            } catch (JsonProcessingException e) {
                throw new AssertionError(file + " is no JSON", e);
            }
        }
        return texts;
    }

    private static void collect(JsonNode parent, List<JsonNode> texts) {
        for (JsonNode component : parent.path("components")) {
            if (Set.of("text", "html").contains(component.path("type").asText())) {
                texts.add(component);
            }
            collect(component, texts);
        }
    }

    /** How often the text shows something that people may have written. */
    private static int inserts(JsonNode text) {
        return (int) INSERT.matcher(
                        text.path("text").asText() + text.path("content").asText())
                .results()
                .map(insert -> insert.group(1))
                .filter(insert -> !insert.endsWith("Url") && OURS.stream().noneMatch(insert::contains))
                .count();
    }

    private ObjectNode form(List<JsonNode> texts) {
        ObjectNode form = json.createObjectNode();
        form.put("schemaVersion", 16).put("type", "default").put("id", "all-texts");
        ArrayNode components = form.putArray("components");
        for (int i = 0; i < texts.size(); i++) {
            ObjectNode text = ((ObjectNode) texts.get(i).deepCopy());
            text.remove("conditional");
            components.add(text.put("id", "Text_" + i));
        }
        components
                .addObject()
                .put("type", "checklist")
                .put("id", "Options")
                .put("key", "chosen")
                .put("label", "Nobody evaluates")
                .put("valuesKey", "options");
        return form;
    }

    private ObjectNode variables(List<JsonNode> texts) {
        Map<String, JsonNode> values = new TreeMap<>();
        for (JsonNode text : texts) {
            String words = text.path("text").asText();
            Matcher loop = LOOP.matcher(words);
            while (loop.find()) {
                ObjectNode row = json.createObjectNode();
                names(loop.group(2)).forEach(name -> row.put(name, value(name)));
                values.put(loop.group(1), json.createArrayNode().add(row));
            }
            names(LOOP.matcher(words).replaceAll(""))
                    .forEach(name -> values.put(name, json.getNodeFactory().textNode(value(name))));
        }
        values.put(
                "options",
                json.createArrayNode()
                        .add(json.createObjectNode()
                                .put("value", "x")
                                .put("label", FormLabel.literal("={{1+1}} <b>x</b> {{{reference}}}"))));
        ObjectNode variables = json.createObjectNode();
        values.forEach((name, value) -> variables
                .putObject(name)
                .put("type", value.isTextual() ? "String" : "Json")
                .put("value", value.isTextual() ? value.asText() : value.toString())
                .putObject("valueInfo"));
        return variables;
    }

    private static String value(String name) {
        return name.endsWith("Url") ? "/desk" : OURS.contains(name) ? "ours" : HOSTILE;
    }

    private static Set<String> names(String words) {
        Set<String> names = new TreeSet<>();
        Matcher insert = Pattern.compile("\\{\\{(?![#/])(.+?)}}").matcher(words);
        while (insert.find()) {
            Matcher name = NAME.matcher(insert.group(1));
            while (name.find()) {
                names.add(name.group(1) == null ? name.group(2) : name.group(1));
            }
        }
        names.remove("replace");
        names.remove("string");
        return names;
    }

    private static int times(String part, String whole) {
        return (whole.length() - whole.replace(part, "").length()) / part.length();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static void answer(Route route, JsonNode body) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(body.toString()));
    }

    private Page signedIn(Stage stage) {
        IdentityService identity = story.bean(IdentityService.class);
        User user = identity.newUser(USER);
        user.setPassword(PASSWORD);
        user.setFirstName("Renate");
        user.setLastName("Reader");
        identity.saveUser(user);
        identity.createMembership(USER, "coordinators");
        Page page = stage.visitor();
        page.navigate("/login");
        page.getByLabel("User name").fill(USER);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return page;
    }
}
