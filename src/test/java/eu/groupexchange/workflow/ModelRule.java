package eu.groupexchange.workflow;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Something that makes a model easy to read. {@code ModelRulesTest} holds every model to every rule, and every rule to a model that breaks it. */
interface ModelRule {

    /** Why it is so, as the sentence that somebody reads whose model breaks it. */
    String reason();

    /** What is against the rule, in words that name the element. */
    Stream<String> violations(BpmnModelInstance model);
}
