package eu.groupexchange.workflow.contract;

/** A decision that a process calls, as its models call it. */
public record DecisionKey(String value) {

    @Override
    public String toString() {
        return value;
    }
}
