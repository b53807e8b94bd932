package eu.groupexchange.web.form;

/** One of the answers that a field offers. */
public record Choice(String value, String label) {}
