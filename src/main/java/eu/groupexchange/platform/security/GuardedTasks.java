package eu.groupexchange.platform.security;

import eu.groupexchange.wording.Texts;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/**
 * The engine's service for tasks, where the engine's own rights end: a task takes the variables that its form asks for and
 * nothing else, people claim for themselves, and give back what they claimed themselves.
 */
class GuardedTasks extends TaskServiceImpl {

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        inWords(taskId, () -> {
            super.complete(taskId, filledIn(taskId, variables));
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
        return inWords(
                taskId,
                () -> super.completeWithVariablesInReturn(taskId, filledIn(taskId, variables), deserializeValues));
    }

    /** Would write into a process without completing anything. */
    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        super.resolveTask(taskId, filledIn(taskId, variables));
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        if (userId == null) {
            setAssignee(taskId, null);
            return;
        }
        String caller = commandExecutor.execute(CommandContext::getAuthenticatedUserId);
        if (caller != null && !caller.equals(userId)) {
            throw new AuthorizationException(Texts.of("platform.guarded-tasks.claim-task-yourself"));
        }
        inWords(taskId, () -> {
            super.claim(taskId, userId);
            return null;
        });
    }

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        inWords(taskId, () -> {
            boolean givenBack = userId == null && commandExecutor.execute(context -> giveBack(taskId, context));
            if (!givenBack) {
                super.setAssignee(taskId, userId);
            }
            return null;
        });
    }

    /** Who may work a task may also let go of it again; the engine asks for the right to assign it to anybody. */
    private static boolean giveBack(String taskId, CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        String caller = context.getAuthenticatedUserId();
        if (task == null || caller == null || !Objects.equals(caller, task.getAssignee())) {
            return false;
        }
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            checker.checkTaskWork(task);
        }
        context.runWithoutAuthorization(() -> new AssignTaskCmd(taskId, null).execute(context));
        return true;
    }

    private <T> @Nullable T inWords(String taskId, Supplier<@Nullable T> work) {
        return Meanwhile.inWords(() -> FilledInFields.isOpen(taskId, commandExecutor), work);
    }

    private @Nullable Map<String, Object> filledIn(String taskId, @Nullable Map<String, Object> variables) {
        return FilledInFields.of(taskId, variables, commandExecutor);
    }
}
