package eu.groupexchange.testing.coverage;

import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.EventSource;
import org.camunda.community.process_test_coverage.core.model.EventType;

/** A node or a flow that a test has taken, as a line of a file. */
record TakenElement(String process, String element, EventSource source, EventType type, String kind) {

    static TakenElement of(Event event) {
        return new TakenElement(
                event.getModelKey(),
                event.getDefinitionKey(),
                event.getSource(),
                event.getType(),
                event.getElementType());
    }

    static TakenElement read(String line) {
        String[] parts = line.split(" ");
        return new TakenElement(
                parts[0], parts[1], EventSource.valueOf(parts[2]), EventType.valueOf(parts[3]), parts[4]);
    }

    String line() {
        return String.join(" ", process, element, source.name(), type.name(), kind);
    }

    Event event() {
        return new Event(source, type, element, kind, process, 0);
    }
}
