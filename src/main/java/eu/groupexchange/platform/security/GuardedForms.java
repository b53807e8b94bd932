package eu.groupexchange.platform.security;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The engine's service for forms, which takes from whoever submits one what the form asks for and nothing else. */
class GuardedForms extends FormServiceImpl {

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
        inWords(taskId, () -> {
            super.submitTaskForm(taskId, FilledInFields.of(taskId, properties, commandExecutor));
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
        return inWords(
                taskId,
                () -> super.submitTaskFormWithVariablesInReturn(
                        taskId, FilledInFields.of(taskId, properties, commandExecutor), deserializeValues));
    }

    private <T> @Nullable T inWords(String taskId, Supplier<@Nullable T> work) {
        return Meanwhile.inWords(() -> FilledInFields.isOpen(taskId, commandExecutor), work);
    }
}
