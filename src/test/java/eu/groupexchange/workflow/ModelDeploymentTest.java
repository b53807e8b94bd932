package eu.groupexchange.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.TestDatabase;
import eu.groupexchange.workflow.contract.ProcessVariable;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.camunda.spin.plugin.variable.type.SpinValueType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine itself, on a database of its own, takes all models and forms in one deployment. */
class ModelDeploymentTest {

    private static ProcessEngine engine;

    @BeforeAll
    static void deploy() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(TestDatabase.dataSource(TestDatabase.emptyUrl()));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        configuration.setBeans(new IdleDelegates());
        engine = configuration.setProcessEngineName("models").buildProcessEngine();

        var deployment = engine.getRepositoryService().createDeployment();
        Stream.of(Models.processes(), Models.decisions(), Models.forms())
                .flatMap(List::stream)
                .forEach(file -> deployment.addString(file.getFileName().toString(), Models.read(file)));
        deployment.deploy();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void knowsTheProcessesByTheNamesOfTheirFiles() {
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
                .extracting(ProcessDefinition::getKey)
                .containsExactlyInAnyOrder(
                        "group-exchange", "participation", "payment-run", "reimbursement", "undeliverable-mail");
    }

    @Test
    void keepsWhatHappenedForTenYearsUnlessTheDossierSaysOtherwise() {
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
                .extracting(ProcessDefinition::getHistoryTimeToLive)
                .containsOnly(3653);
        assertThat(engine.getRepositoryService().createDecisionDefinitionQuery().list())
                .extracting(DecisionDefinition::getHistoryTimeToLive)
                .containsOnly(3653);
    }

    @Test
    void offersOnlyThePaymentRunToBeStartedByHand() {
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .startableInTasklist()
                        .list())
                .extracting(ProcessDefinition::getKey)
                .containsExactly("payment-run");
    }

    @Test
    void readsListsFromJsonVariables() {
        var result = engine.getDecisionService()
                .evaluateDecisionByKey("eligibility")
                .variables(Variables.createVariables()
                        .putValue("country", "DE")
                        .putValue("countriesAllowed", Spin.JSON("[\"BE\",\"DE\"]"))
                        .putValue("countriesExcluded", Spin.JSON("[\"FR\"]"))
                        .putValue("distanceKm", 312.4)
                        .putValue("distanceMode", "exclude")
                        .putValue("minimumKm", 200.0)
                        .putValue("reviewBandKm", 10.0)
                        .putValue("locationSource", "gazetteer")
                        .putValue("organisationType", "cluster")
                        .putValue("organisationTypes", Spin.JSON("[\"cluster\"]"))
                        .putValue("registeredInTime", true)
                        .putValue("reimbursedBefore", false))
                .evaluate();

        assertThat(result.getSingleResult()).containsEntry("recommendation", "eligible");
    }

    @Test
    void readsEvidenceFromJsonVariables() {
        var result = engine.getDecisionService()
                .evaluateDecisionByKey("claim-check")
                .variables(Variables.createVariables()
                        .putValue("requiredEvidence", Spin.JSON("[\"report\",\"travelEvidence\"]"))
                        .putValue("submittedEvidence", Spin.JSON("[\"report\"]"))
                        .putValue("accountHolderGiven", true)
                        .putValue("ibanValid", true)
                        .putValue("declarationMade", true)
                        .putValue("signed", true))
                .evaluate();

        assertThat(result.<String>collectEntries("missing")).containsExactly("travelEvidence");
    }

    @Test
    void reviewsAClaimThatFinanceSentBackWithEmptyFields() {
        var instance = engine.getRuntimeService()
                .createProcessInstanceByKey("reimbursement")
                .startBeforeActivity("Task_ReviewClaim")
                .execute();
        complete(
                instance.getId(),
                "Task_ReviewClaim",
                Variables.createVariables()
                        .putValue("claimDecision", "approve")
                        .putValue("claimReason", "All there.")
                        .putValue("returnedItems", Spin.JSON("[\"report\"]")));
        complete(
                instance.getId(),
                "Task_AuthorisePayment",
                Variables.createVariables()
                        .putValue("paymentDecision", "sendBack")
                        .putValue("paymentReason", "Look at the account holder."));

        Task review = task(instance.getId(), "Task_ReviewClaim");
        var shown = engine.getFormService().getTaskFormVariables(review.getId());
        assertThat(shown.get("paymentReason")).isEqualTo("Look at the account holder.");
        assertThat(shown.get("claimDecision")).isNull();
        assertThat(shown.get("claimReason")).isNull();
        assertThat(shown.get("returnedItems")).hasToString("[]");
    }

    @Test
    void aListThatIsAskedForIsMissingUntilItIsGivenAndJsonFromTheStart() {
        Task task = engine.getTaskService().newTask();
        engine.getTaskService().saveTask(task);
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            ProcessVariable.texts("present").askLocal(context.getTaskManager().findTaskById(task.getId()));
            return null;
        });

        assertThat(engine.getTaskService().getVariable(task.getId(), "present")).isNull();
        assertThat(engine.getTaskService()
                        .getVariableTyped(task.getId(), "present", false)
                        .getType())
                .isEqualTo(SpinValueType.JSON);
        engine.getTaskService().deleteTask(task.getId(), true);
    }

    private static void complete(String instance, String key, Map<String, Object> variables) {
        engine.getTaskService().complete(task(instance, key).getId(), variables);
    }

    private static Task task(String instance, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(key)
                .singleResult();
    }

    /** Whatever a model asks for by name, it does nothing: here only the models are tried. */
    private static final class IdleDelegates extends AbstractMap<Object, Object> {

        @Override
        public boolean containsKey(Object name) {
            return name.toString().endsWith("Decision") || name.equals("announcePayment");
        }

        @Override
        public Object get(Object name) {
            if (name.equals("announcePayment")) {
                return (JavaDelegate) execution -> {};
            }
            return containsKey(name) ? (TaskListener) task -> {} : null;
        }

        @Override
        public Set<Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }
}
