package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who sees a step in the picture finds its bean by one word: its package is called as the box is, the subprocess around it or else
 * the process. A step that another feature does for the process bears that feature's word itself, as "Issue attendance sheets"
 * does.
 */
class StepPackagesTest {

    /** Steps that say neither, with the feature that does them. */
    private static final Map<String, String> OTHERS =
            Map.of("offerFigures", "report", "issueRemittanceAdvice", "payment");

    /** A process that another one calls is itself the box there; what it has of boxes divides it for the eye. */
    private static final Set<String> CALLED = Set.of("reimbursement");

    static Stream<Path> processes() {
        return Models.processes().stream();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theBeansOfABoxLieInThePackageOfThatName(Path file) {
        assertThat(Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(beans(node)).allSatisfy(bean -> {
                    List<String> packages = packages(bean);
                    String inner = packages.get(packages.size() - 1);
                    if (OTHERS.containsKey(bean)) {
                        assertThat(packages).contains(OTHERS.get(bean));
                    } else if (node.getParentElement() instanceof SubProcess box
                            && !CALLED.contains(Models.key(file))) {
                        assertThat(words(box.getId(), box.getName(), node.getId()))
                                .as("words of %s and its box, where %s should be found", node.getId(), bean)
                                .contains(inner);
                    } else {
                        assertThat(words(Models.key(file), node.getId()))
                                .as("words of %s and its process, where %s should be found", node.getId(), bean)
                                .containsAnyElementsOf(packages);
                    }
                }));
    }

    /** The rule above is for the steps of its boxes; outside of them it would ask for the feature only. */
    @Test
    void aParticipationHasNoStepOutsideOfItsBoxes() {
        BpmnModelInstance model = Bpmn.readModelFromFile(
                Models.PROCESSES.resolve("participation.bpmn").toFile());

        assertThat(model.getModelElementsByType(ServiceTask.class).stream()
                        .filter(task -> !(task.getParentElement() instanceof SubProcess))
                        .map(FlowElement::getId))
                .isEmpty();
    }

    @Test
    void namesNoOtherStepsThanThereAre() {
        assertThat(DelegateBeans.delegates()).containsAll(OTHERS.keySet());
    }

    private static Set<String> beans(FlowNode node) {
        Set<String> beans = new TreeSet<>();
        if (node instanceof ServiceTask task) {
            beans.add(bean(task.getCamundaDelegateExpression()));
        }
        beans.addAll(listeners(
                node, CamundaExecutionListener.class, CamundaExecutionListener::getCamundaDelegateExpression));
        beans.addAll(listeners(node, CamundaTaskListener.class, CamundaTaskListener::getCamundaDelegateExpression));
        return beans;
    }

    private static <T extends ModelElementInstance> Collection<String> listeners(
            FlowNode node, Class<T> type, Function<T, String> expression) {
        return node.getExtensionElements() == null
                ? List.of()
                : node.getExtensionElements().getElementsQuery().filterByType(type).list().stream()
                        .map(expression)
                        .map(StepPackagesTest::bean)
                        .toList();
    }

    private static String bean(String expression) {
        return expression.substring("${".length(), expression.length() - 1);
    }

    private static List<String> packages(String bean) {
        String name = DelegateBeans.declaredIn(bean).getPackageName();
        return Arrays.asList(name.substring("eu.groupexchange.".length()).split("\\."));
    }

    private static Set<String> words(String... texts) {
        return Stream.of(texts)
                .flatMap(text -> Stream.of(text.split("[-_ ]|(?<=[a-z])(?=[A-Z])")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
