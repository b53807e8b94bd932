package eu.groupexchange.workflow.decisions;

/** A table gives no single answer to what it was asked: something that it asks for is missing, or is none of what it knows. */
public final class UndecidedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndecidedException(TableVersion table, RuntimeException why) {
        super(table + " gives no single answer", why);
    }
}
