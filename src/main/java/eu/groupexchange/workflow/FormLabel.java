package eu.groupexchange.workflow;

/** A label that a task's form gets from a variable: Tasklist would evaluate what looks like an expression in it. */
public final class FormLabel {

    private FormLabel() {}

    /** A label that is shown as the text stands. */
    public static String literal(String text) {
        String label = text.replace("{", "{{\"{\"}}");
        return label.startsWith("=") ? "{{\"=\"}}" + label.substring(1) : label;
    }
}
