package eu.groupexchange.workflow.contract;

/** The facts with which a process is started or told something: a record of its contract, nothing personal. */
public interface Payload {

    /** Nothing but that it happened. */
    None NONE = new None();

    /** As the variables that the process knows them by. */
    VariableValues values();

    /** Of a message that says everything by its name, and of a process that starts without facts. */
    record None() implements Payload {

        @Override
        public VariableValues values() {
            return VariableValues.none();
        }
    }
}
