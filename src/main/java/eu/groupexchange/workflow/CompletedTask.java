package eu.groupexchange.workflow;

import eu.groupexchange.refusal.RefusedException;
import eu.groupexchange.wording.PrintedLetters;
import eu.groupexchange.wording.Texts;
import eu.groupexchange.wording.TypedText;
import eu.groupexchange.workflow.contract.ProcessVariable;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A task as somebody completes it, read forgivingly: what is missing is empty, for the use case to refuse in words. */
public final class CompletedTask {

    private final DelegateTask task;

    public CompletedTask(DelegateTask task) {
        this.task = task;
    }

    /**
     * The account of whoever is signed in and completes the task.
     *
     * @throws RefusedException when nobody is signed in: a decision has somebody who made it
     */
    public String userId() {
        var authentication =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw RefusedException.input(Texts.of("workflow.completed-task.sign-first-decision"));
        }
        return authentication.getUserId();
    }

    /**
     * The text, cleaned; empty where there is none.
     *
     * @throws RefusedException where papers could not print it: what staff write may stand in a letter
     */
    public String text(ProcessVariable<String> variable) {
        return read(variable);
    }

    private String read(ProcessVariable<?> variable) {
        Object value = task.getVariable(variable.name());
        String text = value == null ? "" : TypedText.text(value.toString());
        String problem = PrintedLetters.problem(text);
        if (!problem.isEmpty()) {
            throw RefusedException.input(problem);
        }
        return text;
    }

    public boolean flag(ProcessVariable<Boolean> variable) {
        return Boolean.parseBoolean(read(variable));
    }

    public List<String> texts(ProcessVariable<List<String>> variable) {
        List<String> texts = variable.get(task);
        return texts == null ? List.of() : texts.stream().map(TypedText::line).toList();
    }
}
