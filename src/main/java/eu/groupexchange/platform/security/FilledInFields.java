package eu.groupexchange.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may send with a task: the fields of its form that people fill in. Anything else would overwrite what the
 * process knows, so it is dropped. The form is the one that was deployed with the task's own model.
 */
final class FilledInFields {

    private static final Set<String> FILLED_IN = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");

    private static final ObjectMapper JSON = new ObjectMapper();

    private FilledInFields() {}

    /** Those of the variables that the form asks for; none where the task has no form. */
    static @Nullable Map<String, Object> of(
            String taskId, @Nullable Map<String, Object> variables, CommandExecutor engine) {
        if (variables == null || variables.isEmpty()) {
            return variables;
        }
        Map<String, Object> named = new HashMap<>(variables);
        named.keySet().retainAll(askedFor(taskId, engine));
        return named;
    }

    private static Set<String> askedFor(String taskId, CommandExecutor engine) {
        return engine.execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task == null || !hasForm(task)) {
                return Set.of();
            }
            try (InputStream form =
                    context.runWithoutAuthorization(() -> new GetDeployedTaskFormCmd(taskId).execute(context))) {
                Set<String> keys = new HashSet<>();
                collect(JSON.readTree(form), keys);
                return keys;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static boolean isOpen(String taskId, CommandExecutor engine) {
        return engine.execute(context -> context.getTaskManager().findTaskById(taskId) != null);
    }

    private static boolean hasForm(TaskEntity task) {
        if (task.getTaskDefinition() == null) {
            return false;
        }
        FormDefinition form = task.getTaskDefinition().getFormDefinition();
        return form.getCamundaFormDefinitionKey() != null || form.getFormKey() != null;
    }

    static void collect(JsonNode parent, Set<String> keys) {
        for (JsonNode component : parent.path("components")) {
            boolean filledIn = FILLED_IN.contains(component.path("type").asText())
                    && !component.path("disabled").asBoolean()
                    && !component.path("readonly").asBoolean();
            if (filledIn && component.hasNonNull("key")) {
                keys.add(component.get("key").asText());
            }
            collect(component, keys);
        }
    }
}
