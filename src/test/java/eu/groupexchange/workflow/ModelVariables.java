package eu.groupexchange.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The variables that a model names: in expressions, wherever they stand; in mappings, its own and those of who calls it; in the
 * forms of its tasks; and as the inputs of the decisions that it calls.
 */
final class ModelVariables {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{(.*?)}");
    private static final Pattern INSERT = Pattern.compile("\\{\\{(?:#(?:loop|if) )?([^/].*?)}}");
    private static final Pattern LOOP = Pattern.compile("(\\{\\{#loop [^}]*}}).*?\\{\\{/loop}}", Pattern.DOTALL);
    private static final Pattern BOUND = Pattern.compile("\\b(?:for|some|every) (\\w+) in\\b");

    /** A name that is neither called, nor a property of something, nor the key of a FEEL context. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*+(?!\\s*[(:])");

    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "null",
            "empty",
            "not",
            "and",
            "or",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "execution");

    private final Set<String> names = new TreeSet<>();

    private ModelVariables() {}

    static Set<String> of(String process) {
        ModelVariables variables = new ModelVariables();
        variables.readModel(process);
        Models.processes().forEach(file -> variables.readCallsOf(process, file));
        return variables.names;
    }

    private void readModel(String process) {
        Document model = xml(Models.PROCESSES.resolve(process + ".bpmn"));
        elements(model, "*").forEach(element -> {
            attributes(element)
                    .filter(attribute -> !"delegateExpression".equals(attribute.getLocalName()))
                    .forEach(attribute -> readExpressions(attribute.getNodeValue()));
            if (element.getElementsByTagName("*").getLength() == 0) {
                readExpressions(element.getTextContent());
            }
        });
        for (String parameter : List.of("inputParameter", "outputParameter")) {
            elements(model, parameter).forEach(mapping -> names.add(mapping.getAttribute("name")));
        }
        elements(model, "callActivity").forEach(call -> readMappings(call, "source", "target"));
        elements(model, "userTask").forEach(task -> readForm(attribute(task, "formRef")));
        elements(model, "businessRuleTask").forEach(task -> readDecision(attribute(task, "decisionRef")));
    }

    private void readCallsOf(String process, Path caller) {
        elements(xml(caller), "callActivity")
                .filter(call -> process.equals(call.getAttribute("calledElement")))
                .forEach(call -> readMappings(call, "target", "source"));
    }

    /** What goes in has another side here than what comes out. */
    private void readMappings(Element call, String in, String out) {
        children(call, "in").map(mapping -> mapping.getAttribute(in)).forEach(this::add);
        children(call, "out").map(mapping -> mapping.getAttribute(out)).forEach(this::add);
    }

    private void add(String name) {
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private void readExpressions(String text) {
        EXPRESSION
                .matcher(text)
                .results()
                .forEach(found -> readNames(found.group(1).replaceAll("'[^']*'", "''")));
    }

    private void readForm(String form) {
        try {
            readForm(new ObjectMapper().readTree(Models.read(Models.FORMS.resolve(form + ".form"))));
        } catch (JsonProcessingException e) {
            throw new AssertionError(form + " is no JSON", e);
        }
    }

    private void readForm(JsonNode node) {
        node.path("components").forEach(component -> {
            add(component.path("key").asText());
            add(component.path("valuesKey").asText());
        });
        if (node.isTextual()) {
            readFormText(node.asText());
        }
        node.forEach(this::readForm);
    }

    private void readFormText(String text) {
        if (text.startsWith("=")) {
            readFeel(text.substring(1));
        } else {
            INSERT.matcher(LOOP.matcher(text).replaceAll("$1")).results().forEach(insert -> readFeel(insert.group(1)));
        }
    }

    private void readFeel(String expression) {
        String bare = expression.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "\"\"").replace("string length(", "length(");
        Set<String> bound = new TreeSet<>();
        BOUND.matcher(bare).results().forEach(found -> bound.add(found.group(1)));
        Set<String> before = new TreeSet<>(names);
        readNames(bare);
        bound.stream().filter(name -> !before.contains(name)).forEach(names::remove);
    }

    private void readNames(String bare) {
        NAME.matcher(bare)
                .results()
                .map(found -> found.group())
                .filter(name -> !WORDS.contains(name))
                .forEach(names::add);
    }

    private void readDecision(String decision) {
        elements(xml(Models.PROCESSES.resolve(decision + ".dmn")), "inputData")
                .flatMap(input -> children(input, "variable"))
                .forEach(variable -> names.add(variable.getAttribute("name")));
    }

    private static String attribute(Element element, String name) {
        return attributes(element)
                .filter(attribute -> name.equals(attribute.getLocalName()))
                .map(Node::getNodeValue)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Node> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength()).mapToObj(element.getAttributes()::item);
    }

    private static Stream<Element> elements(Document document, String name) {
        return stream(document.getElementsByTagNameNS("*", name));
    }

    private static Stream<Element> children(Element parent, String name) {
        return stream(parent.getElementsByTagNameNS("*", name));
    }

    private static Stream<Element> stream(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    private static Document xml(Path path) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            File file = path.toFile();
            return factory.newDocumentBuilder().parse(file);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(path + " cannot be read", e);
        }
    }
}
