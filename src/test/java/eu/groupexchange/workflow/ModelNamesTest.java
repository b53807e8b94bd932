package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.workflow.contract.ProcessKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** What Java calls something in the models is what the models call it, both ways. */
class ModelNamesTest {

    private static final Set<String> RENDERED_BY_THE_PORTAL = Set.of("registration", "claim");

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    private static final List<BpmnModelInstance> MODELS = Models.processes().stream()
            .map(file -> Bpmn.readModelFromFile(file.toFile()))
            .toList();

    @Test
    void eachProcessHasItsContract() {
        assertThat(Contracts.all().stream().map(Contracts::process).map(ProcessKey::value))
                .containsExactlyInAnyOrderElementsOf(named(Process.class, Process::getId));
    }

    @Test
    void decisionsAreThoseThatJavaNames() {
        assertThat(Contracts.decisions())
                .containsExactlyInAnyOrderElementsOf(
                        named(BusinessRuleTask.class, BusinessRuleTask::getCamundaDecisionRef))
                .containsExactlyInAnyOrderElementsOf(
                        Models.decisions().stream().map(Models::key).toList());
    }

    @Test
    void everyUserTaskHasItsFormAndEveryFormItsTask() {
        Set<String> forms =
                new TreeSet<>(Models.forms().stream().map(Models::key).toList());
        forms.removeAll(RENDERED_BY_THE_PORTAL);

        assertThat(named(UserTask.class, UserTask::getCamundaFormRef)).containsExactlyInAnyOrderElementsOf(forms);
        assertThat(all(UserTask.class))
                .extracting(UserTask::getCamundaFormRefBinding)
                .containsOnly("deployment");
    }

    @Test
    void everyUserTaskIsForOneGroupAndPassesAUseCaseWhenCompleted() {
        assertThat(all(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups()).isIn("coordinators", "finance");
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list())
                    .filteredOn(listener -> "complete".equals(listener.getCamundaEvent()))
                    .extracting(CamundaTaskListener::getCamundaDelegateExpression)
                    .containsExactly("${" + decapitalised(task.getId()) + "Decision}");
        });
    }

    @Test
    void everyDelegateIsABeanWithTheNameToItself() {
        assertThat(DelegateBeans.delegates()).containsAll(delegates());
        assertThat(DelegateBeans.sharedNames()).doesNotContainAnyElementsOf(delegates());
    }

    @Test
    void everyDelegateBeanHasItsPlaceInAModel() {
        assertThat(delegates()).containsAll(DelegateBeans.delegates());
    }

    private static Set<String> delegates() {
        return Models.processes().stream()
                .flatMap(file -> DELEGATE.matcher(Models.read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return MODELS.stream()
                .flatMap(model -> model.getModelElementsByType(type).stream())
                .toList();
    }

    private static <T extends ModelElementInstance> Set<String> named(Class<T> type, Function<T, String> name) {
        return all(type).stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String decapitalised(String taskId) {
        String name = taskId.substring("Task_".length());
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
