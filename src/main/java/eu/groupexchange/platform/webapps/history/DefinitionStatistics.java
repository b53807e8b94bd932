package eu.groupexchange.platform.webapps.history;

import eu.groupexchange.platform.webapps.history.JdbcStatistics.Counted;
import eu.groupexchange.platform.webapps.history.JdbcStatistics.Spans;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Puts together what is counted of a process, in the words of its model. */
@Component
class DefinitionStatistics {

    private final RepositoryService repository;
    private final JdbcStatistics counts;
    private final NotCopied notCopied;

    DefinitionStatistics(RepositoryService repository, JdbcStatistics counts, NotCopied notCopied) {
        this.repository = repository;
        this.counts = counts;
        this.notCopied = notCopied;
    }

    /**
     * @param all of all versions, on the model of this one
     * @param processes keys of those whose history may be seen
     * @return nothing where there is no such definition, or its history may not be seen
     */
    Optional<Statistics> of(String definitionId, boolean all, Set<String> processes) {
        return definition(definitionId, processes).map(definition -> {
            List<ProcessDefinition> versions = versions(definition);
            Counted every = counted(versions);
            Counted chosen = all ? every : new Counted(new String[] {definition.getId()}, every.notCopied());
            Map<String, Long> instances = counts.byDefinition(every);
            return new Statistics(
                    definition.getKey(),
                    Optional.ofNullable(definition.getName()).orElse(definition.getKey()),
                    versions.stream()
                            .map(each -> new Statistics.Version(
                                    each.getId(),
                                    each.getVersion(),
                                    each.getVersionTag(),
                                    instances.getOrDefault(each.getId(), 0L)))
                            .toList(),
                    counts.outcomes(chosen),
                    counts.months(chosen),
                    steps(definition, chosen));
        });
    }

    /** By month, of one step. */
    Optional<List<Statistics.Month>> of(String definitionId, boolean all, String activity, Set<String> processes) {
        return definition(definitionId, processes)
                .map(definition -> counts.months(counted(all ? versions(definition) : List.of(definition)), activity));
    }

    private Optional<ProcessDefinition> definition(String id, Set<String> processes) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(id)
                        .singleResult())
                .filter(definition -> processes.contains(definition.getKey()));
    }

    private List<ProcessDefinition> versions(ProcessDefinition definition) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(definition.getKey())
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
    }

    private Counted counted(List<ProcessDefinition> versions) {
        return new Counted(versions.stream().map(ProcessDefinition::getId).toArray(String[]::new), notCopied.ids());
    }

    private List<Statistics.Step> steps(ProcessDefinition definition, Counted counted) {
        Map<String, Spans> spans = counts.steps(counted);
        Map<String, Long> waiting = counts.waiting(counted);
        Stream<FlowNode> nodes =
                repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream();
        return nodes.map(node -> {
                    Spans span = spans.getOrDefault(node.getId(), Spans.NONE);
                    return new Statistics.Step(
                            node.getId(),
                            node.getName(),
                            node.getElementType().getTypeName(),
                            span.times(),
                            waiting.getOrDefault(node.getId(), 0L),
                            span.total(),
                            span.median(),
                            span.ninetieth());
                })
                .toList();
    }
}
