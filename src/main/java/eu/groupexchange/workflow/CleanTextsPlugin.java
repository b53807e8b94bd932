package eu.groupexchange.workflow;

import eu.groupexchange.wording.TypedText;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Cleans the texts with which any task is completed, before a listener, a gateway or a decision table reads them: what nobody
 * can see changes no decision.
 */
@Component
class CleanTextsPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            configuration.setCustomPreBPMNParseListeners(listeners);
        }
        listeners.add(new AtEveryUserTask());
    }

    private static void clean(DelegateTask task) {
        for (String name : List.copyOf(task.getVariableNames())) {
            if (task.getVariable(name) instanceof String sent) {
                String clean = TypedText.text(sent);
                if (!clean.equals(sent)) {
                    task.setVariable(name, clean);
                }
            }
        }
    }

    private static final class AtEveryUserTask extends AbstractBpmnParseListener {

        /** Listeners that are built in come before those of the model. */
        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
                behavior.getTaskDefinition()
                        .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, CleanTextsPlugin::clean);
            }
        }
    }
}
