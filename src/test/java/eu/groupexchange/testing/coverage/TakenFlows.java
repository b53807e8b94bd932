package eu.groupexchange.testing.coverage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Along which flows each instance really went, as the engine itself says it; its history does not keep that. */
public final class TakenFlows extends AbstractBpmnParseListener {

    private static final Map<String, Map<String, Integer>> TAKEN = new ConcurrentHashMap<>();

    /** How often each flow was taken by this instance in this JVM, by the flow's id. */
    public static Map<String, Integer> of(String processInstanceId) {
        return TAKEN.getOrDefault(processInstanceId, Map.of());
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) TakenFlows::whenCommitted);
    }

    /** What is rolled back was not taken. */
    private static void whenCommitted(DelegateExecution execution) {
        String instance = execution.getProcessInstanceId();
        String flow = execution.getCurrentTransitionId();
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, context -> TAKEN.computeIfAbsent(
                                instance, none -> new ConcurrentHashMap<>())
                        .merge(flow, 1, Integer::sum));
    }
}
