package eu.groupexchange.workflow.retention;

import eu.groupexchange.audit.retention.EngineHistory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the engine remembers under business keys, and how it forgets that: at once, in the transaction that deletes the dossier. */
@Component
class FinishedCases implements EngineHistory {

    /** As many keys as one query names. */
    private static final int AT_ONCE = 500;

    private final HistoryService history;
    private final RuntimeService runtime;
    private final OperationLogRows operations;

    FinishedCases(HistoryService history, RuntimeService runtime, OperationLogRows operations) {
        this.history = history;
        this.runtime = runtime;
        this.operations = operations;
    }

    @Override
    public Set<String> running(Collection<String> businessKeys) {
        Set<String> asked = Set.copyOf(businessKeys);
        return asked.isEmpty()
                ? Set.of()
                : runtime.createProcessInstanceQuery().list().stream()
                        .map(ProcessInstance::getBusinessKey)
                        .filter(key -> key != null && asked.contains(key))
                        .collect(Collectors.toSet());
    }

    @Override
    public long count(Collection<String> businessKeys) {
        List<String> instances = finished(businessKeys);
        return instances.size() + decisions(instances).size();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long erase(Collection<String> businessKeys) {
        List<String> instances = finished(businessKeys);
        if (instances.isEmpty()) {
            return 0;
        }
        List<String> decisions = decisions(instances);
        if (!decisions.isEmpty()) {
            history.deleteHistoricDecisionInstancesBulk(decisions);
        }
        operations.delete(instances);
        history.deleteHistoricProcessInstancesBulk(instances);
        return instances.size() + decisions.size();
    }

    /** Those that have ended, with what they called. */
    private List<String> finished(Collection<String> businessKeys) {
        List<String> keys = List.copyOf(businessKeys);
        return Stream.iterate(0, from -> from < keys.size(), from -> from + AT_ONCE)
                .map(from -> keys.subList(from, Math.min(from + AT_ONCE, keys.size())))
                .flatMap(some -> history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKeyIn(some.toArray(String[]::new))
                        .finished()
                        .list()
                        .stream())
                .map(HistoricProcessInstance::getId)
                .distinct()
                .toList();
    }

    private List<String> decisions(List<String> instances) {
        return instances.stream()
                .flatMap(instance ->
                        history.createHistoricDecisionInstanceQuery().processInstanceId(instance).list().stream())
                .map(HistoricDecisionInstance::getId)
                .toList();
    }
}
