package eu.groupexchange.desk.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Puts what was sent from one page of the editor into a call, and does with it what its button asks for. */
final class CallEdit {

    private CallEdit() {}

    /**
     * @param call is changed
     * @param action of the button; empty where nothing is added or taken away
     */
    static ObjectNode apply(ObjectNode call, String section, Map<String, String> sent, String action) {
        ObjectNode before = call.deepCopy();
        RegistrationEnd.open(call);
        CallSections.of(section, call).orElseThrow(NoSuchElementException::new).put(call, sent);
        RegistrationEnd.close(call);
        tidy(call);
        if (section.equals(CallSections.DATES)) {
            Programme.follow(before, call);
        }
        CallActions.apply(call, section, action);
        return call;
    }

    /** What was emptied is not there; what the schema wants and nobody types is. */
    private static void tidy(ObjectNode call) {
        for (String person : List.of("moderator", "signatory")) {
            if (call.path(person).isObject() && call.path(person).isEmpty()) {
                call.remove(person);
            }
        }
        if (call.path("aims") instanceof ArrayNode aims) {
            removeEmpty(aims);
        }
        if (call.path("rules") instanceof ObjectNode rules) {
            for (String reminders : List.of("confirmationReminderDays", "claimReminderDays")) {
                if (rules.path(reminders) instanceof ArrayNode days && allNull(days)) {
                    rules.remove(reminders);
                }
            }
            if (rules.path("lumpSum") instanceof ObjectNode lumpSum && !lumpSum.has("currency")) {
                lumpSum.put("currency", "EUR");
            }
        }
    }

    private static void removeEmpty(ArrayNode list) {
        for (int entry = list.size() - 1; entry >= 0; entry--) {
            JsonNode value = list.get(entry);
            if (value.isNull() || value.isTextual() && value.textValue().isBlank()) {
                list.remove(entry);
            }
        }
    }

    private static boolean allNull(ArrayNode list) {
        for (JsonNode entry : list) {
            if (!entry.isNull()) {
                return false;
            }
        }
        return true;
    }
}
