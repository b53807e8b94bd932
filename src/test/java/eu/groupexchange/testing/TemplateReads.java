package eu.groupexchange.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** What a Thymeleaf template reads, found in its expressions without filling it: whichever branch a sample would take. */
public final class TemplateReads {

    private static final Pattern LOCAL =
            Pattern.compile("th:each=\"(\\w+)(?:, (\\w+))? :|th:fragment=\"\\w+\\(([^)]*)\\)|th:with=\"(\\w+)=");

    private final Set<String> variables = new TreeSet<>();
    private final Set<String> members = new TreeSet<>();

    private TreeSet<String> local = new TreeSet<>();

    private TemplateReads(String template) {
        LOCAL.matcher(template).results().flatMap(TemplateReads::groups).forEach(local::add);
        expressions(template)
                .forEach(expression ->
                        visit(((SpelExpression) new SpelExpressionParser().parseExpression(expression)).getAST()));
    }

    /** The variables that it is given, without those that it makes itself. */
    public static Set<String> variables(String template) {
        TemplateReads reads = new TemplateReads(template);
        reads.variables.removeAll(reads.local);
        return reads.variables;
    }

    /** What it reads of one of its variables: {@code title} of {@code ${paper.title()}}. */
    public static Set<String> members(String template, String variable) {
        return new TemplateReads(template)
                .members.stream()
                        .filter(member -> member.startsWith(variable + "."))
                        .map(member -> member.substring(variable.length() + 1))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> groups(MatchResult match) {
        Set<String> names = new HashSet<>();
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                names.addAll(List.of(match.group(group).split(", *")));
            }
        }
        return names.stream();
    }

    private void visit(SpelNode node) {
        if (node instanceof PropertyOrFieldReference variable) {
            variables.add(variable.getName());
        }
        boolean chain = node instanceof CompoundExpression;
        for (int child = 0; child < node.getChildCount(); child++) {
            SpelNode part = node.getChild(child);
            if (!chain || child == 0 || !(part instanceof PropertyOrFieldReference)) {
                visit(part);
            }
            if (chain && child == 1 && node.getChild(0) instanceof PropertyOrFieldReference variable) {
                members.add(variable.getName() + "." + name(part));
            }
        }
    }

    private static String name(SpelNode part) {
        if (part instanceof MethodReference method) {
            return method.getName();
        }
        return part instanceof PropertyOrFieldReference property ? property.getName() : part.toStringAST();
    }

    /** What stands between <code>${</code> and its brace, inside other expressions too. */
    private static List<String> expressions(String template) {
        List<String> expressions = new ArrayList<>();
        for (int start = template.indexOf("${"); start >= 0; start = template.indexOf("${", start + 2)) {
            int depth = 1;
            int end = start + 2;
            while (depth > 0) {
                char next = template.charAt(end++);
                depth += next == '{' ? 1 : next == '}' ? -1 : 0;
            }
            expressions.add(template.substring(start + 2, end - 1));
        }
        return expressions;
    }
}
